// Helps on the forms of the desk, which work without it. Plain ES5.
(function () {
  "use strict";

  var TYPE = "application/x-www-form-urlencoded";
  // At most one word to the server a minute, and none while nobody types.
  var BETWEEN = 60000;
  // What is typed is kept when the keys rest, and now and then while they do not.
  var REST = 3000;
  var LONGEST = 20000;
  var AGAIN = 15000;
  var asked = 0;
  var timer = null;

  function post(address, body, done) {
    var request = new XMLHttpRequest();
    request.open("POST", address);
    request.setRequestHeader("Content-Type", TYPE);
    if (done) {
      request.onload = function () {
        done(request.status, request.responseText);
      };
      request.onerror = request.ontimeout = function () {
        done(0, "");
      };
      request.timeout = AGAIN;
    }
    request.send(body);
  }

  // Who types is not resting: the session goes on.
  function typing(token) {
    if (timer) {
      return;
    }
    timer = setTimeout(function () {
      timer = null;
      asked = Date.now();
      post("/can-bo/dang-go", "ma-phien=" + encodeURIComponent(token.value));
    }, Math.max(0, asked + BETWEEN - Date.now()));
  }

  function pair(name, value) {
    return encodeURIComponent(name) + "=" + encodeURIComponent(value);
  }

  // What a press on the button would send.
  function body(form) {
    var pairs = [pair("go-do-cho", form.getAttribute("action"))];
    Array.prototype.forEach.call(form.elements, function (field) {
      if (!field.name || field.disabled || /^(submit|button|reset|image|file|password)$/.test(field.type)) {
        return;
      }
      if (!/^(checkbox|radio)$/.test(field.type) || field.checked) {
        pairs.push(pair(field.name, field.value));
      }
    });
    return pairs.join("&");
  }

  // Marks a new opening of the form: the one before was sent, and what is typed now is another text.
  function fresh() {
    var mark = "";
    while (mark.length < 24) {
      mark += Math.random().toString(36).slice(2);
    }
    return mark.slice(0, 24);
  }

  // Keeps what is typed into a form, and says so in it.
  function keep(form, opening) {
    var said = document.createElement("p");
    var rest = null;
    var first = 0;
    var waiting = false;
    var onWay = false;
    var lost = false;
    var sending = false;
    said.className = "desk-typed";
    said.setAttribute("role", "status");
    form.appendChild(said);

    function say(words) {
      if (said.textContent !== words) {
        said.textContent = words;
      }
    }

    function later(time) {
      clearTimeout(rest);
      rest = setTimeout(save, time);
    }

    function answered(status, words) {
      onWay = false;
      lost = status !== 200 && status !== 409;
      if (status === 200) {
        say(words);
        if (waiting) {
          later(REST);
        }
        return;
      }
      if (status === 409) {
        opening.value = fresh();
      } else {
        say(opening.getAttribute(status === 401 ? "data-ended" : "data-failed"));
      }
      waiting = true;
      if (status === 409 || status === 0 || status >= 500) {
        later(status === 409 ? 0 : AGAIN);
      }
    }

    function save() {
      if (onWay || !waiting) {
        return;
      }
      waiting = false;
      first = 0;
      onWay = true;
      post("/can-bo/go-do", body(form), answered);
    }

    // On leaving there is no time for an answer.
    function leave() {
      if (waiting && navigator.sendBeacon) {
        clearTimeout(rest);
        waiting = !navigator.sendBeacon("/can-bo/go-do", new Blob([body(form)], { type: TYPE }));
      }
    }

    form.addEventListener("input", function () {
      var now = Date.now();
      first = first || now;
      waiting = true;
      if (!onWay) {
        later(Math.max(0, Math.min(REST, first + LONGEST - now)));
      }
    });
    form.addEventListener("submit", function () {
      sending = true;
      leave();
    });
    window.addEventListener("pageshow", function () {
      sending = false;
    });
    // What could not be kept is not left without a question.
    window.addEventListener("beforeunload", function (event) {
      if (lost && waiting && !sending) {
        event.preventDefault();
        event.returnValue = "";
      }
    });
    window.addEventListener("pagehide", leave);
    document.addEventListener("visibilitychange", function () {
      if (document.visibilityState === "hidden") {
        leave();
      }
    });
  }

  // The field for what is pasted from Word has a script of its own.
  var rich = document.querySelector("[data-tools]");
  if (rich && rich.getAttribute("data-script")) {
    var script = document.createElement("script");
    script.src = rich.getAttribute("data-script");
    document.head.appendChild(script);
  }

  Array.prototype.forEach.call(document.querySelectorAll("form[method=post]"), function (form) {
    var token = form.querySelector("[name=ma-phien]");
    var opening = form.querySelector("[name=ban-go]");
    if (token) {
      form.addEventListener("input", function () {
        typing(token);
      });
    }
    if (opening) {
      keep(form, opening);
    }
  });
})();
