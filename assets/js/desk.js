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

  // Some parts have a script of their own, each once: the field for what is pasted from Word, the screen of the hall.
  var loaded = {};
  Array.prototype.forEach.call(document.querySelectorAll("[data-script]"), function (part) {
    var source = part.getAttribute("data-script");
    if (source && !loaded[source]) {
      loaded[source] = true;
      var script = document.createElement("script");
      script.src = source;
      document.head.appendChild(script);
    }
  });

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

// The keys of the desk, told on its help page. One letter each, never while somebody types, and they can be switched off.
(function () {
  "use strict";

  var OFF = "phim-tat-tat";
  var PLACES = { w: "/can-bo/", e: "/can-bo/nhap", h: "/can-bo/hoi-truong", p: "/can-bo/cong-bo" };
  var LINKS = { "?": "help", j: "next", k: "previous", l: "list", o: "open" };
  var ACTS = { a: "viec-phan-cong", d: "viec-duyet", n: "viec-ghi-chu" };
  var TYPED = "input:not([type=hidden]):not([disabled]), select, textarea";

  function find(selector, within) {
    return (within || document).querySelector(selector);
  }

  function isOff() {
    try {
      return localStorage.getItem(OFF) === "1";
    } catch (refused) {
      return false;
    }
  }

  function isTyping(place) {
    return /^(TEXTAREA|SELECT)$/.test(place.tagName) ||
      (place.tagName === "INPUT" && !/^(checkbox|radio|submit|button)$/.test(place.type));
  }

  function press(form, name) {
    var button = form && (name ? find("button[name=" + name + "]", form) : find("button[type=submit]:not([name])", form));
    if (button) {
      button.click();
    }
    return Boolean(button);
  }

  // Opens what an act is folded into, and goes to its first field.
  function open(act) {
    var field;
    var fold = act;
    while (fold) {
      if (fold.tagName === "DETAILS") {
        fold.open = true;
      }
      fold = fold.parentElement;
    }
    field = find(TYPED, act) || find("button", act);
    if (field) {
      field.focus();
    }
  }

  // In a list: the title before or after the one that has the focus.
  function step(by) {
    var titles = Array.prototype.slice.call(document.querySelectorAll(".worktable__title"));
    var at = titles.indexOf(document.activeElement);
    var next = titles[at < 0 ? 0 : Math.min(titles.length - 1, Math.max(0, at + by))];
    if (next) {
      next.focus();
    }
    return Boolean(next);
  }

  function save() {
    return press(find("[data-next] form")) || press(find("form[data-once], form[data-hall]"));
  }

  function go(key) {
    var link = LINKS[key] && find("a[data-key=" + LINKS[key] + "]");
    var act = ACTS[key] && document.getElementById(ACTS[key]);
    var search = key === "/" && document.getElementById("tim-nhanh");
    var place = PLACES[key] && find('a[href="' + PLACES[key] + '"]');
    if (link || place) {
      (link || place).click();
    } else if (act) {
      open(act);
    } else if (search) {
      search.focus();
    } else if (key === "j" || key === "k") {
      return step(key === "j" ? 1 : -1);
    } else {
      return key === "s" && save();
    }
    return true;
  }

  document.addEventListener("keydown", function (event) {
    var place = event.target;
    var done;
    if (event.isComposing || event.altKey || event.metaKey || isOff()) {
      return;
    }
    if (event.ctrlKey) {
      done = event.key === "Enter" && press(place.form, event.shiftKey ? "sang-cau-sau" : "");
    } else if (event.key === "Escape" && isTyping(place)) {
      place.blur();
    } else {
      done = !isTyping(place) && go(event.key);
    }
    if (done) {
      event.preventDefault();
    }
  });

  Array.prototype.forEach.call(document.querySelectorAll("[data-keys-switch]"), function (button) {
    function say() {
      button.textContent = button.getAttribute(isOff() ? "data-on" : "data-off");
    }
    button.hidden = false;
    button.addEventListener("click", function () {
      try {
        localStorage.setItem(OFF, isOff() ? "0" : "1");
      } catch (refused) {
        return;
      }
      say();
    });
    say();
  });

  // The people's share of the programme while it is typed.
  var share = find("[data-share]");
  function minutes(direction) {
    var sum = 0;
    Array.prototype.forEach.call(document.querySelectorAll("select[name^='agenda-'][name$='-cach']"), function (choice) {
      var typed = document.getElementById(choice.name.replace(/-cach$/, "-so-phut"));
      if (choice.value === direction && typed && /^\s*\d{1,4}\s*$/.test(typed.value)) {
        sum += Number(typed.value);
      }
    });
    return sum;
  }
  function tellShare() {
    var people = minutes("dialogue");
    var told = minutes("one-way");
    share.textContent = share.getAttribute(people >= told ? "data-enough" : "data-short")
        .replace("{0}", people).replace("{1}", told);
    share.hidden = people + told === 0;
  }
  if (share) {
    document.addEventListener("input", tellShare);
    document.addEventListener("change", tellShare);
    tellShare();
  }

  // A standard text or a legal basis comes into the form where it stands: what is typed and the caret stay where they are.
  function body(form, button) {
    var parts = [encodeURIComponent(button.name) + "=" + encodeURIComponent(button.value)];
    Array.prototype.forEach.call(form.elements, function (control) {
      var off = (control.type === "checkbox" || control.type === "radio") && !control.checked;
      if (control.name && control.type !== "submit" && control.type !== "file" && !control.disabled && !off) {
        parts.push(encodeURIComponent(control.name) + "=" + encodeURIComponent(control.value));
      }
    });
    return parts.join("&");
  }

  function change(control, now) {
    var text = control.tagName === "TEXTAREA" || control.type === "text";
    var from = text && control.selectionStart;
    var until = text && control.selectionEnd;
    var event = document.createEvent("Event");
    if (control.value === now.value && control.checked === now.checked) {
      return;
    }
    control.value = now.value;
    control.checked = now.checked;
    if (text) {
      control.setSelectionRange(from, until);
    }
    event.initEvent("input", true, false);
    control.dispatchEvent(event);
  }

  function taken(form, made) {
    Array.prototype.forEach.call(form.elements, function (control, at) {
      var now = made.elements[at];
      if (now && now.name === control.name && /^(textarea|text|checkbox|select-one)$/.test(control.type)) {
        change(control, now);
      }
    });
  }

  Array.prototype.forEach.call(document.querySelectorAll("button[name=chen][data-told]"), function (button) {
    var told = document.createElement("span");
    var form = button.form;
    told.setAttribute("role", "status");
    button.parentNode.appendChild(told);
    button.addEventListener("click", function (event) {
      var request = new XMLHttpRequest();
      var sent = body(form, button);
      // Without a way to put it in here the page is made anew, as without this script.
      function otherwise() {
        var field = document.createElement("input");
        field.type = "hidden";
        field.name = button.name;
        field.value = button.value;
        form.appendChild(field);
        form.submit();
      }
      event.preventDefault();
      told.textContent = "";
      request.open("POST", form.getAttribute("action"));
      request.setRequestHeader("Content-Type", "application/x-www-form-urlencoded");
      request.responseType = "document";
      request.onerror = otherwise;
      request.onload = function () {
        var page = request.response;
        var made = request.status === 200 && page && page.querySelector('form[action="' + form.getAttribute("action") + '"]');
        var wrong = !made || page.querySelector(".error-summary, .notice--error");
        if (wrong || made.elements.length !== form.elements.length || sent !== body(form, button)) {
          otherwise();
          return;
        }
        taken(form, made);
        told.textContent = " " + button.getAttribute("data-told");
      };
      request.send(sent);
    });
  });

  Array.prototype.forEach.call(document.querySelectorAll("[data-print]"), function (button) {
    button.hidden = false;
    button.addEventListener("click", function () {
      window.print();
    });
  });

  // The first field of what is next is ready, where texts and form stand beside each other; on a telephone one reads first.
  var next = find("[data-next]");
  if (next && !find(".error-summary") && !location.hash && window.matchMedia("(min-width: 1024px)").matches) {
    next = find(TYPED, next) || find("button[type=submit]", next);
    if (next) {
      next.focus({ preventScroll: true });
    }
  }
})();
