// What a telephone still shows without a network: the pages KEPT names, which the release says before it loads this. Only what anybody may read is
// kept, and nothing that was sent; a kept page is shown only where the network fails, and tells its day.
(function () {
  "use strict";

  var KEPT = self.KEPT;
  var NAME = "doi-thoai-" + KEPT.version;

  function isKept(response) {
    return response.ok && !response.redirected && response.type === "basic";
  }

  self.addEventListener("install", function (event) {
    event.waitUntil(caches.open(NAME).then(function (cache) {
      return Promise.all(KEPT.pages.concat(KEPT.files).map(function (address) {
        return fetch(address, { credentials: "omit", cache: "no-cache" }).then(function (response) {
          return isKept(response) ? cache.put(address, response) : null;
        });
      }));
    }).then(function () {
      return self.skipWaiting();
    }));
  });

  self.addEventListener("activate", function (event) {
    event.waitUntil(caches.keys().then(function (names) {
      return Promise.all(names.map(function (name) {
        return name === NAME ? null : caches.delete(name);
      }));
    }).then(function () {
      return self.clients.claim();
    }));
  });

  // The page itself says how old it is (stale.js); here it is told to say so at once.
  function telling(response) {
    var headers = { "Content-Type": "text/html; charset=utf-8" };
    var policy = response.headers.get("Content-Security-Policy");
    if (policy) {
      headers["Content-Security-Policy"] = policy;
    }
    return response.text().then(function (text) {
      return new Response(text.replace(/data-stale="\d+" data-words="/, 'data-stale="0" data-words="' + KEPT.words + " "), { headers: headers });
    });
  }

  function page(event, address) {
    return fetch(event.request).then(function (response) {
      if (isKept(response)) {
        var copy = response.clone();
        event.waitUntil(caches.open(NAME).then(function (cache) {
          return cache.put(address, copy);
        }));
      }
      return response;
    }, function () {
      return caches.match(address).then(function (kept) {
        return kept ? telling(kept) : Response.error();
      });
    });
  }

  self.addEventListener("fetch", function (event) {
    var request = event.request;
    var address = new URL(request.url);
    if (request.method !== "GET" || address.origin !== self.location.origin || address.search) {
      return;
    }
    if (KEPT.files.indexOf(address.pathname) >= 0) {
      event.respondWith(caches.match(address.pathname).then(function (kept) {
        return kept || fetch(request);
      }));
    } else if (request.mode === "navigate" && KEPT.pages.indexOf(address.pathname) >= 0) {
      event.respondWith(page(event, address.pathname));
    }
  });
})();
