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
    const form = document.querySelector("form[data-save]");
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s" && form) {
        event.preventDefault();
        form.requestSubmit();
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

// The editor: what is not saved yet is said, cells are filled from a spreadsheet, Ctrl+S saves.
const guarded = document.querySelector("form[data-guard]");
if (guarded) {
    const bar = guarded.querySelector("#bar");
    const word = guarded.querySelector("[data-unsaved]");
    const changed = () => [...guarded.elements].filter((e) => e.name && differs(e)).length;
    let leaving = false;
    const show = () => {
        const count = changed();
        bar?.classList.toggle("dirty", count > 0);
        if (word && count > 0) word.textContent = `${guarded.dataset.guard} (${count})`;
    };
    guarded.addEventListener("input", (event) => {
        event.target.closest("[data-grid] td")?.classList.toggle("chg", differs(event.target));
        show();
    });
    guarded.addEventListener("submit", () => (leaving = true));
    addEventListener("beforeunload", (event) => {
        if (!leaving && changed() > 0) event.preventDefault();
    });
    document.addEventListener("keydown", (event) => {
        if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "s") return;
        event.preventDefault();
        guarded.requestSubmit();
    });
    guarded.addEventListener("paste", (event) => {
        const text = event.clipboardData?.getData("text/plain") ?? "";
        const start = event.target.closest?.("[data-grid] td");
        if (!start || !/[\t\n]/.test(text.trim())) return;
        event.preventDefault();
        fill(start, text);
        show();
    });
}

function differs(field) {
    if (field.type === "hidden") return false;
    if (field.type === "checkbox") return field.checked !== field.defaultChecked;
    if (field instanceof HTMLSelectElement)
        return [...field.options].some((o) => o.selected !== o.defaultSelected) && field.selectedIndex > 0;
    return "defaultValue" in field && field.value !== field.defaultValue;
}

function fill(start, text) {
    const lines = text.replace(/\r/g, "").replace(/\n$/, "").split("\n");
    let row = start.parentElement;
    for (const line of lines) {
        let cell = row?.cells[start.cellIndex];
        for (const value of line.split("\t")) {
            const field = cell?.querySelector("input");
            if (field) {
                field.value = value.trim();
                cell.classList.toggle("chg", differs(field));
            }
            cell = cell?.nextElementSibling;
        }
        row = row?.nextElementSibling;
    }
}
