// Days left and days late for the day it is at the commune, where the page was made on another day.
(function () {
  "use strict";
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
  function words(left) {
    var key = left < 0 ? "data-overdue" : left === 0 ? "data-today" : "data-left";
    return body.getAttribute(key).replace("{0}", String(Math.abs(left)));
  }
  Array.prototype.forEach.call(document.querySelectorAll("[data-due]"), function (place) {
    var left = days(today, place.getAttribute("data-due"));
    var bar = place.parentNode;
    place.textContent = words(left);
    if (bar.classList.contains("deadline-bar")) {
      bar.className = "deadline-bar deadline-bar--"
        + (left < 0 ? "overdue" : left <= Number(place.getAttribute("data-soon")) ? "due-soon" : "on-time");
    }
  });
  Array.prototype.forEach.call(document.querySelectorAll("[data-as-of-day]"), function (place) {
    place.setAttribute("datetime", today);
    place.textContent = today.slice(8) + "/" + today.slice(5, 7) + "/" + today.slice(0, 4);
  });
  var stale = document.querySelector("[data-stale]");
  if (stale && days(built, today) > 2) {
    stale.hidden = false;
  }
})();
