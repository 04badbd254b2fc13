// Says that a form is on its way and keeps a second tap from sending it twice.
(function () {
  "use strict";
  Array.prototype.forEach.call(document.querySelectorAll("form"), function (form) {
    var sending = false;
    form.addEventListener("submit", function (event) {
      var button = event.submitter || form.querySelector("[data-sending]");
      if (sending) {
        event.preventDefault();
        return;
      }
      if (button && button.getAttribute("data-sending")) {
        sending = true;
        button.setAttribute("aria-disabled", "true");
        button.setAttribute("data-said", button.textContent);
        button.textContent = button.getAttribute("data-sending");
        // On a lost connection the page stays: after a while the button may be used again.
        setTimeout(restore, 15000);
      }
      function restore() {
        sending = false;
        button.removeAttribute("aria-disabled");
        button.textContent = button.getAttribute("data-said");
      }
      // Coming back with the browser's button shows this page as it was left.
      window.addEventListener("pageshow", function (shown) {
        if (shown.persisted && sending) {
          restore();
        }
      });
    });
  });
})();
