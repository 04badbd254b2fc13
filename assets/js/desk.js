// Helps on the forms of the desk, which work without it. Plain ES5.
(function () {
  "use strict";

  var forms = document.querySelectorAll("form[method=post]");
  // At most one word to the server a minute, and none while nobody types.
  var BETWEEN = 60000;
  var asked = 0;
  var timer = null;

  function post(address, body) {
    var request = new XMLHttpRequest();
    request.open("POST", address);
    request.setRequestHeader("Content-Type", "application/x-www-form-urlencoded");
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

  Array.prototype.forEach.call(forms, function (form) {
    var token = form.querySelector("[name=ma-phien]");
    if (token) {
      form.addEventListener("input", function () {
        typing(token);
      });
    }
  });
})();
