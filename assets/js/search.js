// Finds questions and pages while one types, from small files loaded when their syllables are typed. Plain ES5: old phones read this too.
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

  // From here to "show": the rules of docs/search.md, as Syllable, WordList and Ranking have them in Java. Whole numbers
  // alone, so that the server and this script give the same order.
  var SAME = 8, PLAIN = 7, NEAR = 6, OTHER_MARKS = 3, SYNONYM = 5, BEGUN = 5, MISTYPED = 4;
  var SOUNDS = [["tr", "ch"], ["gi", "d"], ["gi", "r"], ["ngh", "ng"]];

  function plain(text) {
    return { written: text, plain: text };
  }

  // Small letters, decomposed, the tone at the end, y at the end as i; and the same without marks.
  function even(run) {
    var written = "", bare = "", tone = "";
    for (var i = 0; i < run.length && bare.length < 24; i += 1) {
      var unit = run.charAt(i);
      if (unit < "\u0080" || unit === "\u0111") {
        written += unit;
        bare += unit === "\u0111" ? "d" : unit;
      } else if (/[\u0300\u0301\u0303\u0309\u0323]/.test(unit)) {
        tone = tone || unit;
      } else if (/[\u0302\u0306\u031b]/.test(unit)) {
        written += unit;
      }
    }
    if (/^(?:[bcdghklmnpqrstvx]{0,3}|qu)y$/.test(bare)) {
      bare = bare.slice(0, -1) + "i";
      written = written.replace("y", "i");
    }
    return { written: written + tone, plain: bare };
  }

  function syllables(text) {
    var letters = text.normalize("NFD").toLowerCase().replace(/[\u0110\u00d0\u00f0\u0189\u0256]/g, "\u0111")
      .replace(/(\d)[.,](?=\d{3}(?!\d))/g, "$1");
    return (letters.match(/[a-z0-9\u0111\u0300-\u036f]+/g) || []).map(even).filter(function (one) {
      return one.plain;
    });
  }

  // How one that was typed fits one that is written; nothing where the letters differ.
  function fit(typed, text) {
    if (typed.plain !== text.plain) {
      return 0;
    }
    if (typed.written === typed.plain) {
      return PLAIN;
    }
    if (typed.written === text.written) {
      return SAME;
    }
    var one = typed.written.replace(/\u0303/g, "\u0309");
    var there = text.written.replace(/\u0303/g, "\u0309");
    var at = 0;
    for (var i = 0; i < there.length; i += 1) {
      var unit = there.charAt(i);
      if (at < one.length && (one.charAt(at) === unit || (one.charAt(at) === "d" && unit === "\u0111"))) {
        at += 1;
      } else if (unit < "\u0080" || unit === "\u0111") {
        return OTHER_MARKS;
      }
    }
    return at === one.length ? NEAR : OTHER_MARKS;
  }

  function phrases(line) {
    return line.split(",").map(syllables).filter(function (phrase) {
      return phrase.length;
    });
  }

  function parts(line) {
    return line ? line.split(" ") : [];
  }

  // The file that is always read: sizes, syllables by use, words that need not be there, synonyms.
  function opened(text) {
    var lines = text.split("\n");
    var sizes = lines[0].split(" ");
    if (sizes[0] !== "2") {
      throw new Error("another version");
    }
    var own = parts(lines[1]);
    var index = {
      size: Number(sizes[1]), questions: Number(sizes[2]), block: Number(sizes[3]),
      all: own.concat(parts(lines[2])), own: {}, has: {},
      unimportant: phrases(lines[3]),
      synonyms: lines.slice(4).filter(Boolean).map(phrases)
    };
    own.forEach(function (one) { index.own[one] = true; });
    index.all.forEach(function (one) { index.has[one] = true; });
    return index;
  }

  function fileOf(index, syllable) {
    return index.own[syllable] ? "tu/" + syllable + "_" : "tu/" + syllable.slice(0, 2);
  }

  function begunBy(index, typed) {
    return typed.length < 2 || /\d/.test(typed) ? [] : index.all.filter(function (other) {
      return other.length > typed.length && other.indexOf(typed) === 0;
    }).slice(0, 6);
  }

  function oneLetterFrom(typed, other) {
    var difference = typed.length - other.length;
    if (Math.abs(difference) > 1 || typed === other) {
      return false;
    }
    var same = 0;
    while (same < typed.length && same < other.length && typed.charAt(same) === other.charAt(same)) {
      same += 1;
    }
    var left = typed.slice(same), right = other.slice(same);
    if (difference) {
      return difference > 0 ? left.slice(1) === right : right.slice(1) === left;
    }
    return left.slice(1) === right.slice(1) || (left.length > 1 && left.charAt(0) === right.charAt(1)
      && left.charAt(1) === right.charAt(0) && left.slice(2) === right.slice(2));
  }

  function mistyped(index, typed) {
    if (typed.length < 3 || /\d/.test(typed)) {
      return [];
    }
    var sounds = [];
    SOUNDS.forEach(function (pair) {
      [0, 1].forEach(function (i) {
        if (typed.indexOf(pair[i]) === 0) {
          sounds.push(pair[1 - i] + typed.slice(pair[i].length));
        }
      });
    });
    return index.all.filter(function (other) {
      return !/\d/.test(other) && (sounds.indexOf(other) >= 0 || oneLetterFrom(typed, other));
    }).slice(0, 4);
  }

  function parted(index, typed, count) {
    if (count === 1) {
      return index.has[typed] ? [plain(typed)] : null;
    }
    for (var length = typed.length - 2; length >= 2; length -= 1) {
      var rest = index.has[typed.slice(0, length)] && parted(index, typed.slice(length), count - 1);
      if (rest) {
        return [plain(typed.slice(0, length))].concat(rest);
      }
    }
    return null;
  }

  function telex(typed) {
    if (!/^[a-z]+$/.test(typed)) {
      return typed;
    }
    var letters = typed.replace(/dd/g, "d").replace(/([aeo])\1/g, "$1").replace(/([aou])w/g, "$1");
    // A tone is a letter after the first vowel; the look-behind of Java reaches ten letters back.
    return letters.replace(/[sfrxj]/g, function (tone, at) {
      return /[aeiouy][a-z]{0,9}$/.test(letters.slice(0, at)) ? "" : tone;
    });
  }

  function meant(index, typed) {
    var other = telex(typed);
    if (index.has[other]) {
      return [plain(other)];
    }
    other = typed.replace(/\d/g, "");
    if (other && index.has[other]) {
      return [plain(other)];
    }
    if (mistyped(index, typed).length || typed.length < 6 || /\d/.test(typed)) {
      return null;
    }
    return parted(index, typed, 2) || parted(index, typed, 3) || parted(index, typed, 4);
  }

  function good(typed, text) {
    return fit(typed, text) >= NEAR;
  }

  function fits(typed, at, phrase) {
    return at + phrase.length <= typed.length && phrase.every(function (one, i) {
      return good(typed[at + i], one);
    });
  }

  function distinct(list) {
    var seen = {};
    return list.filter(function (one) {
      var is = seen[one.written + " " + one.plain];
      seen[one.written + " " + one.plain] = true;
      return !is;
    });
  }

  function typedWords(index, text) {
    var first = distinct(syllables(text)).slice(0, 24);
    var all = [];
    first.forEach(function (one, i) {
      var stays = index.has[one.plain] || index.synonyms.some(function (alike) {
        return alike.some(function (phrase) {
          return fits([one], 0, phrase);
        });
      }) || (i === first.length - 1 && begunBy(index, one.plain).length);
      all = all.concat(stays ? [one] : meant(index, one.plain) || [one]);
    });
    return distinct(all).map(function (one) {
      return { typed: one, plain: one.plain, scores: {}, needed: true, left: false, meant: false, weight: 0 };
    });
  }

  function pass(words, at, phrase) {
    if (at + phrase.length > words.length) {
      return;
    }
    // Who types marks means a word without any when there is none.
    var bare = words.every(function (word) { return word.typed.written === word.typed.plain; });
    var same = true;
    var all = phrase.every(function (one, i) {
      var typed = words[at + i].typed;
      var whole = typed.written === one.written;
      same = same && whole;
      return whole || (bare && fit(typed, one) === PLAIN);
    });
    if (all) {
      phrase.forEach(function (one, i) {
        words[at + i].needed = false;
        words[at + i].left = words[at + i].left || same;
      });
    }
  }

  // What a file says: forms of syllables, and pairs of neighbours, with their numbers.
  function parsed(text) {
    var file = { forms: {}, pairs: {} };
    text.split("\n").forEach(function (line) {
      if (!line) {
        return;
      }
      var cells = line.split(" ");
      var sum = 0;
      var numbers = cells.slice(1).map(function (cell) {
        sum += parseInt(cell, 36);
        return sum;
      });
      if (cells[0].indexOf("_") >= 0) {
        file.pairs[cells[0]] = numbers;
      } else {
        var one = syllables(cells[0])[0];
        (file.forms[one.plain] = file.forms[one.plain] || []).push({ syllable: one, numbers: numbers });
      }
    });
    return file;
  }

  function put(scores, place, score) {
    scores[place] = Math.max(scores[place] || 0, score);
  }

  // A page is long, and says most words somewhere: there the title counts.
  function add(index, scores, form, points) {
    form.numbers.forEach(function (number) {
      put(scores, number >> 1, points * (number & 1 ? 6 : number >> 1 < index.questions ? 2 : 1));
    });
  }

  function together(index, forms, phrase) {
    var all = null;
    phrase.forEach(function (one) {
      var here = {};
      forms(one.plain).forEach(function (form) {
        if (good(one, form.syllable)) {
          add(index, here, form, SYNONYM);
        }
      });
      var both = {};
      Object.keys(here).forEach(function (place) {
        if (!all) {
          both[place] = here[place];
        } else if (all[place]) {
          both[place] = Math.min(all[place], here[place]);
        }
      });
      all = both;
    });
    return all || {};
  }

  // Which words count, what stands for them, and the files all that is in.
  function plan(index, text) {
    var words = typedWords(index, text);
    var typed = words.map(function (word) { return word.typed; });
    index.unimportant.forEach(function (phrase) {
      typed.forEach(function (one, at) { pass(words, at, phrase); });
    });
    var meanings = [];
    index.synonyms.forEach(function (alike) {
      alike.forEach(function (phrase) {
        typed.forEach(function (one, at) {
          if (fits(typed, at, phrase)) {
            meanings.push({ at: at, phrase: phrase, others: alike.filter(function (other) { return other !== phrase; }) });
            phrase.forEach(function (any, i) {
              words[at + i].needed = true;
              words[at + i].left = false;
              words[at + i].meant = true;
            });
          }
        });
      });
    });
    // The first letter of a word that is still being typed.
    var last = words[words.length - 1];
    if (last && /^[^0-9]$/.test(last.plain) && !index.has[last.plain]) {
      last.needed = false;
      last.left = true;
    }
    if (words.every(function (word) { return !word.needed; })) {
      words.forEach(function (word) {
        word.needed = true;
        word.left = false;
      });
    }
    var scored = words.filter(function (word) { return !word.left; }).slice(0, 12);
    var needs = {};
    function need(syllable) {
      if (index.has[syllable]) {
        needs[fileOf(index, syllable)] = true;
      }
    }
    scored.forEach(function (word) {
      word.scored = true;
      word.begun = word === words[words.length - 1] ? begunBy(index, word.typed.plain) : [];
      word.wrong = word.meant || word.begun.length || index.has[word.typed.plain] ? [] : mistyped(index, word.typed.plain);
      [word.typed.plain].concat(word.begun, word.wrong).forEach(need);
    });
    meanings.forEach(function (meaning) {
      meaning.others.forEach(function (phrase) {
        phrase.forEach(function (one) { need(one.plain); });
      });
    });
    return { words: words, scored: scored, meanings: meanings, needs: Object.keys(needs) };
  }

  function weigh(index, places) {
    var weight = 1;
    for (var doubled = 2 * places; doubled <= index.size && weight < 9; doubled *= 2) {
      weight += 1;
    }
    return weight;
  }

  function scoreWord(index, word, forms, marks) {
    var there = forms(word.typed.plain);
    var known = false;
    if (there.length) {
      known = there.some(function (form) { return good(word.typed, form.syllable); });
      there.forEach(function (form) {
        var points = fit(word.typed, form.syllable);
        if (points > OTHER_MARKS || !known) {
          add(index, word.scores, form, points);
        }
      });
      if (word.needed) {
        marks.push(known ? word.typed : plain(word.typed.plain));
      }
    }
    function also(others, points) {
      others.forEach(function (other) {
        forms(other).forEach(function (form) { add(index, word.scores, form, points); });
        if (word.needed) {
          marks.push(plain(other));
        }
      });
    }
    // With its marks and found as it is, a word is whole.
    if (!known || word.typed.written === word.typed.plain) {
      also(word.begun, BEGUN);
    }
    if (word.wrong.length) {
      also(word.wrong, MISTYPED);
      word.plain = word.wrong[0];
    }
  }

  function rank(index, text) {
    var plans = plan(index, text);
    return Promise.all(plans.needs.map(load)).then(function (texts) {
      var read = {};
      texts.forEach(function (one, i) { read[plans.needs[i]] = parsed(one); });
      function forms(syllable) {
        var file = index.has[syllable] && read[fileOf(index, syllable)];
        return (file && file.forms[syllable]) || [];
      }
      function pair(first, second) {
        var at = first || second;
        var file = index.has[at] && read[fileOf(index, at)];
        return (file && file.pairs[first + "_" + second]) || [];
      }
      var words = plans.words, marks = [];
      plans.meanings.forEach(function (meaning) {
        meaning.others.forEach(function (phrase) {
          var places = together(index, forms, phrase);
          var some = Object.keys(places);
          some.forEach(function (place) {
            meaning.phrase.forEach(function (any, i) {
              put(words[meaning.at + i].scores, place, places[place]);
            });
          });
          if (some.length) {
            marks = marks.concat(phrase);
          }
        });
      });
      plans.scored.forEach(function (word) {
        scoreWord(index, word, forms, marks);
        var places = Object.keys(word.scores).length;
        word.weight = places ? weigh(index, places) : 4;
      });
      return best(plans, pair, marks);
    });
  }

  function best(plans, pair, marks) {
    var total = {}, have = {}, weights = {}, needed = 0, whole = 0;
    plans.scored.forEach(function (word) {
      needed += word.needed ? 1 : 0;
      whole += word.needed ? word.weight : 0;
      Object.keys(word.scores).forEach(function (place) {
        total[place] = (total[place] || 0) + word.weight * word.scores[place];
        have[place] = (have[place] || 0) + (word.needed ? 1 : 0);
        weights[place] = (weights[place] || 0) + (word.needed ? word.weight : 0);
      });
    });
    function beside(places, points) {
      places.forEach(function (place) {
        if (total[place] !== undefined) {
          total[place] += points;
        }
      });
    }
    var words = plans.words;
    words.forEach(function (word, i) {
      var next = words[i + 1];
      if (next && word.scored && next.scored) {
        beside(pair(word.plain, next.plain), 8 * (word.weight + next.weight));
      }
    });
    var first = words[0], last = words[words.length - 1];
    if (first && first.scored) {
      beside(pair("", first.plain), 4 * first.weight);
    }
    if (last && last.scored) {
      beside(pair(last.plain, ""), 4 * last.weight);
    }
    var places = Object.keys(total).map(Number);
    var some = places.every(function (place) { return have[place] < needed; });
    return {
      some: some,
      marks: marks,
      places: places.filter(function (place) {
        return some ? have[place] > 0 && 5 * weights[place] >= 2 * whole : have[place] === needed;
      }).sort(function (one, other) {
        return total[other] - total[one] || other - one;
      })
    };
  }

  // The number of a question as people type it: certain where it can be nothing else, and its place where it is public.
  function numbered(text) {
    var typed = syllables(text).map(function (one) { return one.plain; }).join(" ");
    var address = /\bhoi dap (20\d\d) 0*([1-9]\d{0,5})$/.exec(typed);
    var said = /^((?:(?:cau|hoi|phieu|so|ma|tiep|nhan) )*)(?:(20\d\d) ?(?=\d{4})|(20\d\d) )?0*([1-9]\d{0,5})$/.exec(typed);
    if (!address && (!said || /^20\d\d$/.test(typed))) {
      return Promise.resolve({ certain: false, place: -1 });
    }
    var year = address ? address[1] : said[2] || said[3];
    var sequence = Number(address ? address[2] : said[4]);
    return load("so").then(function (lines) {
      var from = 0, found = -1;
      lines.split("\n").filter(Boolean).forEach(function (line) {
        var cells = line.split(" "), sum = 0;
        cells.slice(1).forEach(function (cell, i) {
          sum += parseInt(cell, 36);
          if (sum === sequence && (!year || year === cells[0])) {
            found = from + i;
          }
        });
        from += cells.length - 1;
      });
      return { certain: Boolean(year || said[1]), place: found };
    });
  }

  function find(index, text) {
    return numbered(text).then(function (number) {
      var nothing = { some: false, marks: [], places: [] };
      return (number.certain ? Promise.resolve(nothing) : rank(index, text)).then(function (ranked) {
        if (number.place >= 0) {
          ranked.some = false;
          ranked.places = [number.place].concat(ranked.places.filter(function (place) { return place !== number.place; }));
        }
        return ranked;
      });
    });
  }

  function element(name, look, words) {
    var made = document.createElement(name);
    made.className = look;
    made.textContent = words;
    return made;
  }

  // The words of a text that were really found are marked.
  function marked(made, text, marks) {
    var at = 0;
    text.replace(/[0-9A-Za-z\u00C0-\u024F\u0300-\u036f\u1E00-\u1EFF]+/g, function (word, start) {
      var hit = syllables(word).some(function (one) {
        return marks.some(function (mark) { return good(mark, one); });
      });
      if (hit) {
        made.appendChild(document.createTextNode(text.slice(at, start)));
        made.appendChild(element("mark", "extract__hit", word));
        at = start + word.length;
      }
      return word;
    });
    made.appendChild(document.createTextNode(text.slice(at)));
    return made;
  }

  function titled(made, title, address, marks) {
    var heading = element("h2", "question-card__title", "");
    var link = marked(element("a", "", ""), title, marks);
    link.setAttribute("href", address);
    heading.appendChild(link);
    made.appendChild(heading);
  }

  function slip(line, marks) {
    var cells = line.split("\t");
    var made = element("article", "question-card", "");
    var top = element("p", "question-card__top", "");
    top.appendChild(element("span", "question-card__number", cells[0]));
    var tag = document.querySelector(".status-tag--" + cells[1]).cloneNode(true);
    tag.lastChild.nodeValue = " " + cells[2];
    top.appendChild(tag);
    made.appendChild(top);
    titled(made, cells[3], "/hoi-dap/" + cells[0] + "/", marks);
    if (cells[4]) {
      made.appendChild(marked(element("p", "question-card__answer", ""), cells[4], marks));
    }
    return made;
  }

  // A page that is no question: what it is, its title, its beginning.
  function sheet(line, marks) {
    var cells = line.split("\t");
    var made = element("article", "question-card", "");
    made.appendChild(element("p", "question-card__top", cells[0]));
    titled(made, cells[1], cells[2], marks);
    if (cells[3]) {
      made.appendChild(marked(element("p", "question-card__answer", ""), cells[3], marks));
    }
    return made;
  }

  function show(ranked, made, words) {
    list.textContent = "";
    made.forEach(function (one) {
      list.appendChild(one);
    });
    var sentence = !ranked.places.length ? "data-none" : ranked.some ? "data-some" : "data-found";
    said.textContent = place.getAttribute(sentence).replace("{0}", String(ranked.places.length))
      + (made.length < ranked.places.length ? " " + place.getAttribute("data-first").replace("{0}", String(made.length)) : "");
    place.setAttribute("data-shown", words);
    more.setAttribute("href", server + "?q=" + encodeURIComponent(words));
    all.hidden = ranked.places.length <= made.length;
  }

  function search() {
    var mine = turn += 1;
    var words = input.value;
    if (!syllables(words).length) {
      list.textContent = "";
      said.textContent = "";
      all.hidden = true;
      return;
    }
    load("muc").then(function (text) {
      var index = opened(text);
      return find(index, words).then(function (ranked) {
        var first = ranked.places.slice(0, SHOWN);
        return Promise.all(first.map(function (at) {
          return load(at < index.questions ? "cau/" + Math.floor(at / index.block) : "trang");
        })).then(function (texts) {
          if (mine !== turn) {
            return;
          }
          show(ranked, first.map(function (at, i) {
            var lines = texts[i].split("\n");
            return at < index.questions
              ? slip(lines[at % index.block], ranked.marks) : sheet(lines[at - index.questions], ranked.marks);
          }), words);
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
