// Small helps on pages that work without them: focus, counting, clocks, one sending, copy and print.
(function () {
  "use strict";

  var summary = document.querySelector(".error-summary");
  if (summary) {
    summary.focus();
  }

  function codePoints(text) {
    var normal = text.normalize ? text.normalize("NFC") : text;
    return normal.replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g, "_").length;
  }

  Array.prototype.forEach.call(document.querySelectorAll("[data-count-for]"), function (line) {
    var control = document.getElementById(line.getAttribute("data-count-for"));
    var number = line.querySelector(".field__count-number");
    function show() {
      number.textContent = String(Number(control.getAttribute("data-limit")) - codePoints(control.value));
    }
    line.hidden = false;
    control.addEventListener("input", show);
    show();
  });

  // The page says how things stood on the day it was made; this says how they stand today in Vietnam.
  var today = new Date(Date.now() + 7 * 3600000).toISOString().slice(0, 10);
  Array.prototype.forEach.call(document.querySelectorAll("time[data-due]"), function (due) {
    var bar = due.closest(".deadline-bar");
    var words = bar && bar.querySelector(".deadline-bar__reading");
    if (!words) {
      return;
    }
    var days = Math.round((Date.parse(due.getAttribute("data-due")) - Date.parse(today)) / 86400000);
    var look = days < 0 ? "overdue" : days <= Number(due.getAttribute("data-soon")) ? "due-soon" : "on-time";
    words.textContent = days < 0 ? "quá hạn " + -days + " ngày" : days === 0 ? "đến hạn hôm nay" : "còn " + days + " ngày";
    bar.className = "deadline-bar deadline-bar--" + look;
  });

  Array.prototype.forEach.call(document.querySelectorAll("form[data-once]"), function (form) {
    var sent = false;
    var button = null;
    var label = "";
    form.addEventListener("submit", function (event) {
      if (sent) {
        event.preventDefault();
        return;
      }
      sent = true;
      button = event.submitter || form.querySelector("button[type=submit]");
      if (button) {
        label = button.textContent;
        button.setAttribute("aria-disabled", "true");
        button.textContent = "Đang gửi…";
      }
    });
    // Coming back with the browser's button shows the page as it was left: ready to send again.
    window.addEventListener("pageshow", function (event) {
      if (event.persisted && button) {
        sent = false;
        button.removeAttribute("aria-disabled");
        button.textContent = label;
      }
    });
  });

  Array.prototype.forEach.call(document.querySelectorAll("[data-print]"), function (button) {
    button.hidden = false;
    button.addEventListener("click", function () {
      window.print();
    });
  });

  Array.prototype.forEach.call(document.querySelectorAll("[data-copy]"), function (button) {
    if (!navigator.clipboard) {
      return;
    }
    button.hidden = false;
    button.addEventListener("click", function () {
      navigator.clipboard.writeText(button.getAttribute("data-copy")).then(function () {
        button.textContent = "Đã chép";
      });
    });
  });
})();
