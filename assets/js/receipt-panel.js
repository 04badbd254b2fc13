// Copies number and secret, and prints the slip; both tools are hidden without script.
(function () {
  "use strict";
  var tools = document.querySelector("[data-copy-tools]");
  if (!tools) {
    return;
  }
  var copy = tools.querySelector("[data-copy]");
  var said = tools.querySelector("[data-copy-said]");
  tools.hidden = false;
  function text() {
    return Array.prototype.map.call(document.querySelectorAll("[data-copy-part]"), function (part) {
      return part.textContent.trim();
    }).join("\n");
  }
  function say(done) {
    said.textContent = copy.getAttribute(done ? "data-done" : "data-failed");
  }
  function byHand() {
    var area = document.createElement("textarea");
    area.value = text();
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
    copy.focus();
    say(done);
  }
  copy.addEventListener("click", function () {
    if (navigator.clipboard && navigator.clipboard.writeText) {
      navigator.clipboard.writeText(text()).then(function () { say(true); }, byHand);
    } else {
      byHand();
    }
  });
  tools.querySelector("[data-print]").addEventListener("click", function () { window.print(); });
})();
