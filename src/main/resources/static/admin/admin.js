// Keys and small comforts. Every page works without this file.

const typing = (element) =>
    element instanceof HTMLElement &&
    (element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName));

const rows = () => [...document.querySelectorAll("table[data-rows] tbody tr:has(a[data-open])")];

function move(step) {
    const all = rows();
    if (all.length === 0) return step > 0 ? follow("[rel=next]") : follow("[rel=prev]");
    const at = all.findIndex((row) => row.classList.contains("cursor"));
    const to = Math.min(Math.max(at + step, 0), all.length - 1);
    all.forEach((row, index) => row.classList.toggle("cursor", index === to));
    all[to].querySelector("a[data-open]").focus({ preventScroll: true });
    all[to].scrollIntoView({ block: "nearest" });
}

function follow(selector) {
    document.querySelector(`a${selector}`)?.click();
}

function focusOn(selector) {
    const field = document.querySelector(selector);
    field?.focus();
    field?.select?.();
    return Boolean(field);
}

let waitingForG = false;
const places = { h: "/admin", o: "/admin/orders", p: "/admin/products", s: "/admin/parcels" };

document.addEventListener("keydown", (event) => {
    if (document.documentElement.dataset.keys === "off") return;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
        if (focusOn("#find")) event.preventDefault();
        return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    if (waitingForG) {
        waitingForG = false;
        if (places[event.key]) location.assign(places[event.key]);
        return;
    }
    switch (event.key) {
        case "/":
            if (focusOn("[data-search]") || focusOn("#find")) event.preventDefault();
            break;
        case "j":
            move(1);
            break;
        case "k":
            move(-1);
            break;
        case "c":
            if (focusOn("#note")) event.preventDefault();
            break;
        case "g":
            waitingForG = true;
            break;
        case "?":
            document.querySelector("#shortcuts")?.showModal();
            break;
    }
});

document.addEventListener("click", (event) => {
    if (!(event.target instanceof Element)) return;
    if (event.target.closest("[data-shortcuts]")) document.querySelector("#shortcuts")?.showModal();
    const row = event.target.closest("table[data-rows] tbody tr");
    if (!row || event.target.closest("a, button, input, label, summary")) return;
    if (getSelection()?.toString()) return;
    row.querySelector("a[data-open]")?.click();
});

document.addEventListener("change", (event) => {
    if (event.target instanceof Element && event.target.matches("[data-send]")) {
        event.target.form?.requestSubmit();
    }
});
