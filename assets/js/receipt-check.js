// Checks a receipt against the public ledger without sending anything anywhere. Plain ES5: old phones read this too.
(function () {
  "use strict";

  var form = document.querySelector("[data-receipt-check]");
  var digest = window.crypto && window.crypto.subtle && window.TextEncoder;
  if (!form) {
    return;
  }
  if (!digest) {
    var note = document.createElement("p");
    note.className = "receipt-check__without";
    note.textContent = form.getAttribute("data-without");
    form.parentNode.replaceChild(note, form);
    return;
  }

  var said = form.querySelector("[role=status]");
  var VERSION = "doithoai-seal-v2";
  // What was loaded stays for the next check, also without a connection.
  var ledgers = {};

  function field(id) {
    return document.getElementById(id);
  }

  function hash(lines) {
    return window.crypto.subtle.digest("SHA-256", new TextEncoder().encode(lines.join("\n"))).then(function (bytes) {
      return Array.prototype.map.call(new Uint8Array(bytes), function (one) {
        return ("0" + one.toString(16)).slice(-2);
      }).join("");
    });
  }

  function words(key, values) {
    var text = said.getAttribute("data-" + key);
    (values || []).forEach(function (value, i) {
      text = text.replace("{" + i + "}", value);
    });
    return text;
  }

  function say(lines, look) {
    said.textContent = "";
    said.className = "receipt-check__said receipt-check__said--" + look;
    lines.forEach(function (line) {
      var paragraph = document.createElement("p");
      paragraph.textContent = line;
      said.appendChild(paragraph);
    });
  }

  function composed(text) {
    text = text.replace(/\r\n?/g, "\n");
    return (text.normalize ? text.normalize("NFC") : text).replace(/^\s+|\s+$/g, "");
  }

  // The whole proof in one piece fills all fields.
  field("phieu").addEventListener("input", function () {
    var lines = composed(this.value).split("\n");
    if (lines[0] === VERSION && lines.length > 5) {
      field("muoi").value = lines[1];
      field("so").value = lines[2];
      field("luc").value = lines[3];
      field("tieu-de").value = lines[4];
      field("noi-dung-gui").value = lines.slice(5).join("\n");
    }
  });

  function load(year) {
    return new Promise(function (done, failed) {
      if (ledgers[year]) {
        done(ledgers[year]);
        return;
      }
      var request = new XMLHttpRequest();
      request.open("GET", form.getAttribute("data-ledger").replace("{0}", year));
      request.onload = function () {
        if (request.status === 200 && /^[0-9a-f]{64}\n/.test(request.responseText)) {
          ledgers[year] = request.responseText.replace(/\n$/, "").split("\n");
          done(ledgers[year]);
        } else {
          failed(request.status);
        }
      };
      request.onerror = function () {
        failed(0);
      };
      request.send();
    });
  }

  // Every line is reckoned from the one before; the first that does not follow is told.
  function broken(ledger) {
    var i = 1;
    var head = ledger[0];
    function step() {
      if (i >= ledger.length) {
        return null;
      }
      var line = ledger[i].split(" ");
      return hash(["doithoai-ledger-v2", head, line[0], line[1], line[2], line[3]]).then(function (reckoned) {
        if (reckoned !== line[4]) {
          return line[0];
        }
        head = reckoned;
        i += 1;
        return step();
      });
    }
    return Promise.resolve(step());
  }

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    var number = field("so").value.trim();
    var time = field("luc").value.trim();
    var salt = field("muoi").value.trim();
    var text = composed(field("noi-dung-gui").value);
    var year = /^\d{4}/.exec(number);
    if (!year || !time || !salt || !text) {
      say([words("need")], "open");
      return;
    }
    say([words("loading")], "open");
    hash([VERSION, salt, number, time, composed(field("tieu-de").value), text]).then(function (reckoned) {
      return load(year[0]).then(function (ledger) {
        var line = ledger.filter(function (one) {
          return one.indexOf(number + " ") === 0;
        })[0];
        var right = line && line.split(" ")[3] === reckoned;
        return broken(ledger).then(function (where) {
          say([
            words(right ? "right" : line ? "wrong" : "absent"),
            where ? words("broken", [where]) : words("chain", [year[0], String(ledger.length - 1)]),
            words("computed", [reckoned])
          ], right && !where ? "done" : "late");
        });
      }, function (status) {
        var why = status === 404 ? words("no-year", [year[0]]) : words("no-ledger");
        say([why, words("computed", [reckoned])], status === 404 ? "open" : "late");
      });
    });
  });
})();
