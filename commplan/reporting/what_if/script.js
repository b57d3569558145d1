"use strict";
/* The what-if of a published page. The arithmetic is that of commplan's what_if_model.py, line for line: a test
   compares both. Nothing leaves the page and nothing is kept. */
const commplanWhatIf = (() => {
  const sum = (values) => values.reduce((total, value) => total + value, 0);
  const isKnown = (value) => value !== null && value !== undefined;

  /* One month from one value of every assumption; null where something is not known. */
  function figures(today, levers, value, profitToday) {
    const measured = today.channels.map((each, rank) => [each, levers.spend[rank]]).filter(([each]) => each.measured);
    const byChannel = {};
    measured.forEach(([each, spend]) => { byChannel[each.id] = results(each, spend, levers, value); });
    const counted = Object.values(byChannel).filter(isKnown);
    const leads = counted.length ? sum(counted) : null;
    const cost = fullCost(today, levers, measured);
    const sales = rateOfSale(today, levers, value);
    const customers = isKnown(leads) && isKnown(sales) ? leads * sales : null;
    const revenue = isKnown(customers) && isKnown(levers.price) ? customers * levers.price : null;
    const margin = isKnown(revenue) && isKnown(levers.margin) ? revenue * levers.margin : null;
    const profit = isKnown(margin) ? margin - cost : null;
    return {
      byChannel, leads, customers, revenue, margin, profit, full_cost: cost, media: sum(measured.map(([, spend]) => spend)),
      cost_per_lead: isKnown(leads) ? (leads > 0 ? cost / leads : Infinity) : null,
      full_roi: isKnown(profit) && cost > 0 ? profit / cost : null,
      payback: payback(levers.investment, isKnown(profit) && isKnown(profitToday) ? profit - profitToday : null),
    };
  }

  function results(each, spend, levers, value) {
    if (!isKnown(each.results)) return null;
    const now = value["results/" + each.id] * levers.conversion;
    if (spend === each.spend || each.spend <= 0) return now;
    return spend > 0 ? now * Math.pow(spend / each.spend, value.response) : 0;
  }

  function rateOfSale(today, levers, value) {
    if (value.lead_to_sale === undefined || !(today.lead_to_sale > 0)) return levers.lead_to_sale;
    return Math.min(value.lead_to_sale * (levers.lead_to_sale / today.lead_to_sale), 1);
  }

  function fullCost(today, levers, measured) {
    const running = measured.filter(([each, spend]) => spend > 0 || each.spend <= 0).map(([each]) => each);
    const hours = isKnown(levers.hours) ? levers.hours : sum(running.map((each) => each.hours));
    const fees = Math.max(sum(running.map((each) => each.fees)), today.fees);
    return sum(measured.map(([, spend]) => spend)) + fees + hours * today.hour;
  }

  function payback(investment, gained) {
    if (!(investment > 0) || gained === null) return null;
    return gained > 0 ? investment / gained : Infinity;
  }

  const NAMES = ["media", "full_cost", "leads", "cost_per_lead", "customers", "revenue", "margin", "profit", "full_roi", "payback"];

  /* Every figure today and in the scenario with its range, the gain, and the chance of each objective. */
  function workOut(today, levers) {
    const at = (rank) => Object.fromEntries(Object.entries(today.draws).map(([name, draws]) => [name, draws[rank]]));
    const now = { ...today.levers };
    const both = (value) => { const before = figures(today, now, value, null);
      return [before, figures(today, levers, value, before.profit)]; };
    const central = both(today.likely);
    const drawn = Array.from({ length: today.count }, (_, rank) => both(at(rank)));
    const ranged = (side) => Object.fromEntries(NAMES.map((name) =>
      [name, range(central[side][name], drawn.map((pair) => pair[side][name]))]));
    const gain = (pair) => (isKnown(pair[0].profit) ? pair[1].profit - pair[0].profit : null);
    const gains = drawn.map(gain);
    return {
      before: ranged(0), after: ranged(1), gain: range(gain(central), gains),
      gainChance: isKnown(gains[0]) ? gains.filter((value) => value > 0).length / gains.length : null,
      chances: today.chances.map((chance) => sum(drawn.map((pair) =>
        read(today.growths, chance.curve, growth(chance, today, pair, levers)))) / drawn.length),
    };
  }

  function range(likely, draws) {
    if (!isKnown(likely)) return null;
    const ordered = draws.slice().sort((a, b) => a - b);
    const at = (share) => ordered[Math.ceil(share * ordered.length) - 1];
    return [Math.min(at(0.1), likely), likely, Math.max(at(0.9), likely)];
  }

  function over(above, below) {
    if (!isKnown(above) || !isKnown(below) || !isFinite(above) || !isFinite(below)) return 1;
    return below > 0 ? above / below : above > 0 ? Infinity : 1;
  }

  function growth(chance, today, [before, after], levers) {
    const kept = (side) => {
      const names = chance.channels || Object.keys(side.byChannel);
      const known = names.map((name) => side.byChannel[name]).filter(isKnown);
      return known.length ? sum(known) : null;
    };
    const leads = over(kept(after), kept(before));
    const price = over(levers.price, today.levers.price);
    const own = isKnown(today.own) && isKnown(after.leads) ? over(today.own + after.leads - before.leads, today.own) : 1;
    const pairs = today.channels.map((each, rank) => [each, levers.spend[rank]])
      .filter(([each]) => each.measured && (!chance.channels || chance.channels.includes(each.id)));
    const spent = over(sum(pairs.map(([, spend]) => spend)), sum(pairs.map(([each]) => each.spend)));
    const media = over(after.media, before.media);
    const found = { leads, customers: over(after.customers, before.customers), media, cost_per_lead: over(spent, leads),
      claimed_revenue: leads * price, own, own_sales: own * price, own_cost: over(media, own), conversion: levers.conversion };
    return chance.driver ? Math.max(found[chance.driver], 0) : 1;
  }

  /* A curve read off a straight line between its points; flat beyond its ends. */
  function read(places, curve, place) {
    if (place <= places[0]) return curve[0];
    const next = places.findIndex((each) => each >= place);
    if (next < 0) return curve[curve.length - 1];
    const share = (place - places[next - 1]) / (places[next] - places[next - 1]);
    return curve[next - 1] + share * (curve[next] - curve[next - 1]);
  }

  return { figures, workOut };
})();

(() => {
  for (const form of document.querySelectorAll("[data-what-if]")) start(form, JSON.parse(form.dataset.whatIf));

  function start(form, today) {
    const field = (name) => form.elements[name];
    const sliders = Array.from(form.querySelectorAll("input"));
    const channels = today.channels.map((each, rank) => [field("channel-" + rank), rank]).filter(([input]) => input);
    const say = shower(today);
    let hoursMoved = false;

    function levers() {
      const spend = today.levers.spend.slice();
      channels.forEach(([input, rank]) => { spend[rank] = exact(input, today.levers.spend[rank]); });
      const other = (name) => (field(name) ? exact(field(name), today.levers[name]) : today.levers[name]);
      const conversion = field("conversion") ? exact(field("conversion"), today.conversion) / today.conversion : 1;
      return { spend, price: other("price"), margin: other("margin"), lead_to_sale: other("lead_to_sale"), conversion,
        hours: hoursMoved ? Number(field("hours").value) : null, investment: field("investment") ? Number(field("investment").value) : 0 };
    }

    /* A slider that was not moved stands for today's exact figure, not for the nearest step. */
    const exact = (input, now) => (input.dataset.moved ? Number(input.value) : now);

    function moved(event) {
      const input = event.target;
      input.dataset.moved = "yes";
      if (input.name === "hours") hoursMoved = true;
      if (input.name === "budget") {
        const spent = today.channels.reduce((total, each) => total + (each.measured ? each.spend : 0), 0);
        channels.forEach(([other, rank]) => { other.value = today.levers.spend[rank] * Number(input.value) / spent; other.dataset.moved = "yes"; });
      } else if (input.name.startsWith("channel-")) {
        field("budget").value = levers().spend.reduce((total, spend, rank) => total + (today.channels[rank].measured ? spend : 0), 0);
      }
      show();
    }

    function reset() {
      sliders.forEach((input) => { input.value = input.defaultValue; delete input.dataset.moved; });
      hoursMoved = false;
      show();
    }

    function show() {
      sliders.forEach((input) => {
        const shown = say.kind(input.dataset.kind, Number(input.value));
        form.querySelector('output[for="' + input.id + '"]').value = shown;
        input.setAttribute("aria-valuetext", shown);
      });
      const found = commplanWhatIf.workOut(today, levers());
      for (const cell of form.querySelectorAll("[data-figure]")) {
        const [side, name, kind] = cell.dataset.figure.split(" ");
        cell.textContent = say.range(kind, side === "gain" ? found.gain : found[side][name]);
      }
      for (const cell of form.querySelectorAll("[data-chance]")) cell.textContent = say.chance(found.chances[Number(cell.dataset.chance)]);
      form.querySelector("[data-verdict]").textContent = say.verdict(found);
    }

    sliders.forEach((input) => input.addEventListener("input", moved));
    form.querySelector("button").addEventListener("click", reset);
    form.hidden = false;
    show();
  }

  function shower(today) {
    const words = today.words;
    const number = (value, options) => new Intl.NumberFormat(today.locale, options).format(value).replace("-", "\u2212");
    const digits = (value) => (value === 0 ? 0 : Number(value.toPrecision(3)));
    const kinds = {
      money: (value) => number(digits(value), { style: "currency", currency: today.currency, minimumFractionDigits: 0,
        maximumFractionDigits: Math.abs(value) < 10 ? 2 : 0 }),
      count: (value) => number(value, { maximumFractionDigits: Math.abs(value) < 10 ? 1 : 0 }),
      ratio: (value) => number(value, { style: "percent", maximumFractionDigits: Math.abs(value) < 0.1 ? 1 : 0 }),
    };
    kinds.months = kinds.count;
    const kind = (name, value) => (value === Infinity ? words.never : kinds[name](value));
    const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
    const range = (name, found) => {
      if (!found) return words.unknown;
      const [low, likely, high] = found.map((value) => kind(name, value));
      return low === high || found[1] === Infinity ? likely : filled(words.range, { low, likely, high });
    };
    const chance = (value) => {
      const percent = Math.round(value * 20) * 5;
      if (value < 0.05) return filled(words.less, { chance: kinds.ratio(0.05) });
      return value > 0.95 ? filled(words.more, { chance: kinds.ratio(0.95) }) : filled(words.about, { chance: kinds.ratio(percent / 100) });
    };
    const verdict = (found) => {
      if (found.gainChance === null) return words.no_money;
      if (Math.abs(found.gain[0]) < 0.5 && Math.abs(found.gain[2]) < 0.5) return words.same;
      const key = found.gainChance >= 0.9 ? "better" : found.gainChance <= 0.1 ? "worse" : "open";
      return filled(words[key], { gain: range("money", found.gain), cases: Math.round(found.gainChance * 10) });
    };
    return { kind, range, chance, verdict };
  }
})();
