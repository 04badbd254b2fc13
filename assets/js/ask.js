// Helps on the question form and on the pages after it, which work without. Plain ES5: old phones read this too.
(function () {
  "use strict";

  var PENDING = "dang-gui";
  var SENT = "da-gui";

  function each(selector, use) {
    Array.prototype.forEach.call(document.querySelectorAll(selector), use);
  }

  function element(name, className, text) {
    var made = document.createElement(name);
    made.className = className;
    if (text) {
      made.textContent = text;
    }
    return made;
  }

  // How long the form was open: who needs time to write may be quick afterwards.
  var opened = Date.now();
  each("[data-opened]", function (field) {
    field.form.addEventListener("submit", function () {
      field.value = String(Math.min(99999, Math.floor((Date.now() - opened) / 1000)));
    });
  });

  // Contacts: only the field that the wished way needs, and what is filled in.
  var NEEDS = { phone: "dien-thoai", zalo: "dien-thoai", email: "thu-dien-tu", letter: "dia-chi" };
  function showNeeded() {
    var wish = document.querySelector("[name=muon-nhan]:checked");
    each("#dien-thoai, #thu-dien-tu, #dia-chi", function (field) {
      var place = field.parentNode;
      var wrong = field.getAttribute("aria-invalid") === "true";
      place.hidden = !wrong && !field.value && !(wish && NEEDS[wish.value] === field.id);
    });
  }
  each("[name=muon-nhan]", function (choice) {
    choice.addEventListener("change", showNeeded);
  });
  if (document.querySelector("[name=muon-nhan]")) {
    showNeeded();
  }

  // Questions like the one that is being written, as soon as one leaves the field. Only where the same host answers.
  each("[data-alike]", function (place) {
    var field = document.getElementById(place.getAttribute("data-alike"));
    var address = place.getAttribute("data-address");
    var asked = "";

    function show(said) {
      place.textContent = "";
      if (said.garbled) {
        place.appendChild(element("p", "question-form__garbled", place.getAttribute("data-garbled")));
      }
      if (said.alike.length) {
        place.appendChild(element("p", "question-form__alike-title", place.getAttribute("data-title")));
        place.appendChild(element("p", "question-form__intro", place.getAttribute("data-text")));
        var list = element("ul", "question-form__alike-list");
        said.alike.forEach(function (one) {
          var item = document.createElement("li");
          var link = element("a", "", one.title);
          link.href = one.address;
          link.target = "_blank";
          link.rel = "noopener";
          link.appendChild(element("span", "visually-hidden", " (" + place.getAttribute("data-opens") + ")"));
          item.appendChild(link);
          item.appendChild(document.createTextNode(" · " + one.status));
          if (one.answer) {
            item.appendChild(element("p", "question-form__alike-answer", one.answer));
          }
          list.appendChild(item);
        });
        place.appendChild(list);
      }
      place.hidden = !place.firstChild;
    }

    function ask() {
      var text = field.value;
      if (text.trim().length < 15 || text === asked) {
        return;
      }
      asked = text;
      var request = new XMLHttpRequest();
      request.open("POST", address);
      request.setRequestHeader("Content-Type", "application/x-www-form-urlencoded");
      request.onload = function () {
        if (request.status === 200 && asked === text) {
          show(JSON.parse(request.responseText));
        }
      };
      request.send(encodeURIComponent(field.name) + "=" + encodeURIComponent(text));
    }

    if (field && !/^https?:/.test(address)) {
      field.addEventListener("blur", ask);
    }
  });

  // Coming back from the receipt: the check page says that it was sent. Kept in this tab only, and without what opens the receipt.
  function store(name, value) {
    try {
      if (value) {
        window.sessionStorage.setItem(name, value);
      }
      return window.sessionStorage.getItem(name) || "";
    } catch (refused) {
      return "";
    }
  }

  function mark(token) {
    return token.slice(-12);
  }

  each("[data-sent-number]", function (place) {
    var pending = store(PENDING);
    if (pending) {
      store(SENT, pending + " " + place.getAttribute("data-sent-number"));
    }
  });

  each("[data-sent-note]", function (place) {
    var token = mark(place.getAttribute("data-sent-note"));
    document.querySelector(".check-form").addEventListener("submit", function () {
      store(PENDING, token);
    });
    window.addEventListener("pageshow", function () {
      var sent = store(SENT).split(" ");
      if (sent[0] !== token) {
        return;
      }
      place.textContent = "";
      var words = element("p", "", place.getAttribute("data-words").replace("{0}", sent[1]) + " ");
      var link = element("a", "", place.getAttribute("data-link"));
      link.href = place.getAttribute("data-look-up") + sent[1];
      words.appendChild(link);
      place.appendChild(words);
      place.className = "notice notice--info";
      place.hidden = false;
    });
  });

  // receipt: a picture of the slip, and the proof as a file. Both are made here; nothing is sent.
  function save(blob, name) {
    var link = document.createElement("a");
    link.href = window.URL.createObjectURL(blob);
    link.download = name;
    document.body.appendChild(link);
    link.click();
    document.body.removeChild(link);
    setTimeout(function () {
      window.URL.revokeObjectURL(link.href);
    }, 10000);
  }

  function broken(pen, text, width) {
    var lines = [];
    var line = "";
    text.split(" ").forEach(function (word) {
      if (line && pen.measureText(line + " " + word).width > width) {
        lines.push(line);
        line = word;
      } else {
        line = line ? line + " " + word : word;
      }
    });
    return lines.concat(line);
  }

  function picture(text) {
    var canvas = document.createElement("canvas");
    var pen = canvas.getContext("2d");
    var width = 720;
    var rows = [];
    text.split("\n").forEach(function (line, i) {
      var font = i < 3 ? "bold 38px sans-serif" : "26px sans-serif";
      pen.font = font;
      broken(pen, line, width - 80).forEach(function (row) {
        rows.push({ font: font, height: i < 3 ? 58 : 40, text: row });
      });
    });
    canvas.width = width;
    canvas.height = rows.reduce(function (all, row) {
      return all + row.height;
    }, 80);
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.fillStyle = "#000";
    pen.strokeRect(10, 10, canvas.width - 20, canvas.height - 20);
    rows.reduce(function (top, row) {
      pen.font = row.font;
      pen.fillText(row.text, 40, top + row.height - 12);
      return top + row.height;
    }, 40);
    return canvas;
  }

  each("[data-save-image]", function (button) {
    if (window.HTMLCanvasElement && HTMLCanvasElement.prototype.toBlob) {
      button.hidden = false;
      button.addEventListener("click", function () {
        picture(button.getAttribute("data-lines")).toBlob(function (blob) {
          save(blob, button.getAttribute("data-save-image"));
        });
      });
    }
  });

  each("[data-save-text]", function (button) {
    if (window.Blob && window.URL && window.URL.createObjectURL) {
      button.hidden = false;
      button.addEventListener("click", function () {
        save(new Blob([button.getAttribute("data-save-text")], { type: "text/plain;charset=utf-8" }), button.getAttribute("data-file"));
      });
    }
  });
})();
