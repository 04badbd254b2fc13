// Finds questions while one types, from small files loaded when their letters are typed. Plain ES5: old phones read this too.
(function () {
  "use strict";

  var form = document.querySelector("[data-search]");
  var place = document.querySelector("[data-results]");
  // Without this the server's page does it.
  if (!form || !place || !"".normalize) {
    return;
  }
  var input = form.querySelector("[type=search]");
  var said = place.querySelector("[role=status]");
  var list = place.querySelector(".slips");
  var all = place.querySelector("[data-all]");
  var more = all.querySelector("a");
  var server = more.getAttribute("href");
  var SHOWN = 10;
  var KEY_LENGTH = 3;
  var files = {};
  var turn = 0;

  function load(name) {
    if (!files[name]) {
      files[name] = new Promise(function (done, failed) {
        var request = new XMLHttpRequest();
        request.open("GET", "/tim-kiem/" + name + ".txt");
        request.onload = function () {
          if (request.status === 200) {
            done(request.responseText);
          } else {
            failed();
          }
        };
        request.onerror = failed;
        request.send();
      });
      files[name].catch(function () {
        delete files[name];
      });
    }
    return files[name];
  }

  // The same as the build does with titles and answers.
  function fold(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "")
      .replace(/[\u0110\u0111\u00D0\u00F0\u0189\u0256]/g, "d").toLowerCase()
      .replace(/[^a-z0-9]+/g, " ").trim();
  }

  // What was typed, cut as the build cuts. One last letter says too little, and would fetch the files of all that begin so.
  function typed(words) {
    var every = [];
    var seen = {};
    words.normalize("NFC").toLowerCase().split(/[^0-9a-z\u00C0-\u024F\u0300-\u036f\u1E00-\u1EFF]+/).forEach(function (written) {
      var parts = fold(written).split(" ");
      parts.forEach(function (part) {
        if (part && !seen[part]) {
          seen[part] = true;
          every.push({ written: parts.length === 1 ? written : part, folded: part });
        }
      });
    });
    if (every.length && /^[a-z]$/.test(every[every.length - 1].folded)) {
      every.pop();
    }
    return every;
  }

  // A question's number as people say it, written as it is in the files; anything else stays.
  function numbered(words) {
    var said = /^(?:(?:cau|hoi|phieu|so|ma|tiep|nhan) )*(?:(\d{4}) )?0*(\d{1,6})$/.exec(fold(words));
    if (!said || /^\s*\d+\s*$/.test(words)) {
      return words;
    }
    return (said[1] || "") + " " + ("000" + said[2]).slice(-Math.max(4, said[2].length));
  }

  // Places of questions with a syllable, or with one that begins so; the value is what it weighs. Marks that were typed weigh
  // most, so that of words that fold alike the one that is meant comes first.
  function places(lines, typed, beginning) {
    var found = {};
    lines.split("\n").forEach(function (line) {
      var parts = line.split(" ");
      var folded = fold(parts[0]);
      if (folded !== typed.folded && !(beginning && folded.indexOf(typed.folded) === 0)) {
        return;
      }
      var marked = typed.written !== typed.folded && parts[0].indexOf(typed.written) === 0;
      var bonus = (marked ? 4 : 0) + (folded === typed.folded ? 1 : 0);
      var number = 0;
      for (var i = 1; i < parts.length; i += 1) {
        number += parseInt(parts[i], 36);
        var at = number >> 1;
        found[at] = Math.max(found[at] || 0, (number & 1 ? 3 : 1) + bonus);
      }
    });
    return found;
  }

  function find(syllables, keys) {
    return Promise.all(syllables.map(function (syllable, i) {
      // A last digit is a number of its own, not the beginning of every number.
      var last = i === syllables.length - 1 && syllable.folded.length > 1;
      var names = keys.filter(function (key) {
        return key === syllable.folded.slice(0, KEY_LENGTH) || (last && key.indexOf(syllable.folded) === 0);
      });
      return Promise.all(names.map(function (name) {
        return load("tu/" + name);
      })).then(function (texts) {
        return places(texts.join("\n"), syllable, last);
      });
    })).then(function (each) {
      return Object.keys(each[0]).filter(function (at) {
        return each.every(function (found) {
          return found[at];
        });
      }).map(function (at) {
        return {
          at: Number(at),
          weight: each.reduce(function (sum, found) {
            return sum + found[at];
          }, 0)
        };
      }).sort(function (one, other) {
        return other.weight - one.weight || other.at - one.at;
      });
    });
  }

  function element(name, look, words) {
    var made = document.createElement(name);
    made.className = look;
    made.textContent = words;
    return made;
  }

  function slip(line) {
    var cells = line.split("\t");
    var made = element("article", "question-card", "");
    var top = element("p", "question-card__top", "");
    top.appendChild(element("span", "question-card__number", cells[0]));
    var tag = document.querySelector(".status-tag--" + cells[1]).cloneNode(true);
    tag.lastChild.nodeValue = " " + cells[2];
    top.appendChild(tag);
    made.appendChild(top);
    var title = element("h2", "question-card__title", "");
    var link = element("a", "", cells[3]);
    link.setAttribute("href", "/hoi-dap/" + cells[0] + "/");
    title.appendChild(link);
    made.appendChild(title);
    if (cells[4]) {
      made.appendChild(element("p", "question-card__answer", cells[4]));
    }
    return made;
  }

  function show(found, lines, words) {
    list.textContent = "";
    lines.forEach(function (line) {
      list.appendChild(slip(line));
    });
    said.textContent = found.length
      ? place.getAttribute("data-found").replace("{0}", String(found.length)).replace("{1}", String(lines.length))
      : place.getAttribute("data-none");
    more.setAttribute("href", server + "?q=" + encodeURIComponent(words));
    all.hidden = found.length <= lines.length;
  }

  function search() {
    var mine = turn += 1;
    var words = input.value;
    var syllables = typed(numbered(words));
    if (!syllables.length) {
      list.textContent = "";
      said.textContent = "";
      all.hidden = true;
      return;
    }
    load("muc").then(function (text) {
      var head = text.split("\n");
      var block = Number(head[0].split(" ")[1]);
      return find(syllables, head[1].split(" ")).then(function (found) {
        var first = found.slice(0, SHOWN);
        return Promise.all(first.map(function (one) {
          return load("cau/" + Math.floor(one.at / block));
        })).then(function (texts) {
          if (mine !== turn) {
            return;
          }
          var written = words.trim().toLowerCase().normalize("NFC");
          var lines = texts.map(function (one, i) {
            return one.split("\n")[first[i].at % block];
          });
          // Of these the ones with the marks as typed first.
          var exact = lines.filter(function (line) {
            return line.toLowerCase().indexOf(written) >= 0;
          });
          show(found, exact.concat(lines.filter(function (line) {
            return exact.indexOf(line) < 0;
          })), words);
        });
      });
    }).catch(function () {
      // Nothing came: the button asks the server.
      if (mine === turn) {
        list.textContent = "";
        all.hidden = true;
        said.textContent = place.getAttribute("data-failed");
      }
    });
  }

  var timer;
  input.addEventListener("input", function () {
    clearTimeout(timer);
    timer = setTimeout(search, 250);
  });
  if (input.value) {
    search();
  }
})();
