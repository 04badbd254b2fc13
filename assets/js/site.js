// Small helps on pages that work without them. Plain ES5: old phones read this too.
(function () {
  "use strict";

  function each(selector, use) {
    Array.prototype.forEach.call(document.querySelectorAll(selector), use);
  }

  // error-summary: puts the reader where the mistakes are listed.
  var summary = document.querySelector(".error-summary");
  if (summary) {
    summary.focus();
  }

  // field: how many characters are left, counted as the server counts them: code points after composing.
  function length(text) {
    var composed = text.replace(/\r\n?/g, "\n");
    composed = (composed.normalize ? composed.normalize("NFC") : composed).trim();
    return composed.replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g, "_").length;
  }

  function grouped(number) {
    return String(number).replace(/\B(?=(\d{3})+$)/g, ".");
  }

  each("[data-count]", function (place) {
    var field = document.getElementById(place.getAttribute("data-count"));
    var limit = Number(place.getAttribute("data-limit"));
    var timer;
    function say() {
      var left = limit - length(field.value);
      place.textContent = place.getAttribute(left < 0 ? "data-over" : "data-left").replace("{0}", grouped(Math.abs(left)));
      place.className = left < 0 ? "field__count field__count--over" : "field__count";
    }
    if (field) {
      say();
      place.hidden = false;
      field.addEventListener("input", function () {
        clearTimeout(timer);
        timer = setTimeout(say, 300);
      });
    }
  });

  // Forms: says that one is on its way, and keeps a second tap from sending it twice.
  each("form[data-once]", function (form) {
    var button = null;
    var words = "";
    function restore() {
      if (button) {
        button.removeAttribute("aria-disabled");
        button.textContent = words;
        button = null;
      }
    }
    form.addEventListener("submit", function (event) {
      if (button) {
        event.preventDefault();
        return;
      }
      button = event.submitter || form.querySelector("[type=submit]");
      words = button.textContent;
      button.setAttribute("aria-disabled", "true");
      button.textContent = form.getAttribute("data-once") || words;
      // On a lost connection the page stays: after a while the button may be used again.
      setTimeout(restore, 15000);
    });
    // Coming back with the browser's button shows the page as it was left.
    window.addEventListener("pageshow", restore);
  });

  // receipt-panel: copy and print.
  function byHand(text) {
    var area = document.createElement("textarea");
    area.value = text;
    area.setAttribute("readonly", "");
    document.body.appendChild(area);
    area.select();
    var done = false;
    try {
      done = document.execCommand("copy");
    } catch (refused) {
      done = false;
    }
    document.body.removeChild(area);
    return done;
  }

  each("[data-copy]", function (button) {
    var text = button.getAttribute("data-copy");
    var said = button.parentNode.querySelector("[role=status]") || button;
    function say(done) {
      said.textContent = button.getAttribute(done ? "data-done" : "data-failed");
    }
    button.hidden = false;
    button.addEventListener("click", function () {
      if (navigator.clipboard && navigator.clipboard.writeText) {
        navigator.clipboard.writeText(text).then(function () {
          say(true);
        }, function () {
          say(byHand(text));
        });
      } else {
        say(byHand(text));
        button.focus();
      }
    });
  });

  each("[data-print]", function (button) {
    button.hidden = false;
    button.addEventListener("click", function () {
      window.print();
    });
  });

  // deadline-bar: days left and late for the day it is at the commune, where the page was made on an earlier day.
  var DAY = 86400000;
  var body = document.body;
  var built = body.getAttribute("data-as-of");
  var today = new Date(Date.now() + 7 * 3600000).toISOString().slice(0, 10);
  if (!built || today <= built) {
    return;
  }

  function days(from, to) {
    return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
  }

  each("[data-due]", function (place) {
    var left = days(today, place.getAttribute("data-due"));
    var key = left < 0 ? "data-overdue" : left === 0 ? "data-today" : "data-left";
    place.textContent = body.getAttribute(key).replace("{0}", String(Math.abs(left)));
    if (place.parentNode.classList.contains("deadline-bar")) {
      place.parentNode.className = "deadline-bar deadline-bar--"
        + (left < 0 ? "overdue" : left <= Number(place.getAttribute("data-soon")) ? "due-soon" : "on-time");
    }
  });

  each("[data-as-of-day]", function (place) {
    place.setAttribute("datetime", today);
    place.textContent = today.slice(8) + "/" + today.slice(5, 7) + "/" + today.slice(0, 4);
  });

  each("[data-stale]", function (place) {
    place.hidden = days(built, today) < Number(place.getAttribute("data-stale"));
  });
})();
