// Counts what is spoken by kind: pressed at each change, kept in the browser, stored with the session by its form. Plain ES5.
(function () {
  "use strict";

  var clock = document.querySelector("[data-clock]");
  var KEYS = ["1", "2", "3"];
  var FIELDS = { "1": "phut-presented", "2": "phut-people", "3": "phut-answers" };
  var MINUTE = 60000;
  if (!clock) {
    return;
  }
  var key = "hoi-truong " + clock.getAttribute("data-clock-account") + " " + clock.getAttribute("data-clock") + " gio";

  function state() {
    try {
      return JSON.parse(localStorage.getItem(key)) || { on: "0", since: 0, spent: {} };
    } catch (refused) {
      return { on: "0", since: 0, spent: {} };
    }
  }

  function spent(kept, which) {
    return (kept.spent[which] || 0) + (kept.on === which ? Date.now() - kept.since : 0);
  }

  function minutes(kept, which) {
    return Math.round(spent(kept, which) / MINUTE);
  }

  function show() {
    var kept = state();
    KEYS.forEach(function (which) {
      clock.querySelector("[data-clock-of='" + which + "']").textContent =
        spent(kept, which) ? clock.getAttribute("data-minutes").replace("{0}", minutes(kept, which)) : "";
    });
    Array.prototype.forEach.call(clock.querySelectorAll("[data-clock-key]"), function (button) {
      button.setAttribute("aria-pressed", String(kept.on !== "0" && button.getAttribute("data-clock-key") === kept.on));
    });
  }

  function change(to) {
    var kept = state();
    if (kept.on !== "0") {
      kept.spent[kept.on] = spent(kept, kept.on);
    }
    kept.on = to;
    kept.since = Date.now();
    try {
      localStorage.setItem(key, JSON.stringify(kept));
    } catch (refused) {
      return;
    }
    show();
  }

  Array.prototype.forEach.call(clock.querySelectorAll("[data-clock-key]"), function (button) {
    button.addEventListener("click", function () {
      change(button.getAttribute("data-clock-key"));
    });
  });

  // Before the form sees the key.
  document.addEventListener("keydown", function (event) {
    var field = event.target;
    var typed = event.key === "Enter" && field.name === "linh-vuc-nhanh" && /^\s*!\s*([0-3])\s*$/.exec(field.value);
    if (typed) {
      event.preventDefault();
      event.stopPropagation();
      field.value = "";
      field.dispatchEvent(new Event("input", { bubbles: true }));
      change(typed[1]);
    }
  }, true);

  var form = document.querySelector("form[data-spoken]");
  var fill = form && form.querySelector("[data-clock-fill]");
  if (fill) {
    fill.hidden = false;
    fill.addEventListener("click", function () {
      change("0");
      KEYS.forEach(function (which) {
        form.elements[FIELDS[which]].value = minutes(state(), which);
      });
    });
  }

  window.addEventListener("storage", show);
  setInterval(show, 5000);
  clock.hidden = false;
  show();
})();
