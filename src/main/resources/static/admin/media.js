// Pictures of a product: a bar while files are on their way, and order by dragging. Both work
// without this file, with a button each.

function send(form) {
    const bar = form.querySelector("progress");
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.setRequestHeader("Accept", "text/html");
    request.upload.addEventListener("progress", (event) => {
        bar.hidden = false;
        if (event.lengthComputable) bar.value = (100 * event.loaded) / event.total;
        if (event.loaded === event.total) bar.removeAttribute("value");
    });
    request.addEventListener("load", () => {
        const page = new DOMParser().parseFromString(request.responseText, "text/html");
        const fresh = page.querySelector("#media");
        if (!fresh) return location.reload();
        document.querySelector("#media").replaceWith(document.adoptNode(fresh));
        document.querySelector("#media").scrollIntoView({ block: "nearest" });
    });
    request.addEventListener("error", () => form.submit());
    form.querySelector(".btn").disabled = true;
    request.send(new FormData(form));
}

document.addEventListener("submit", (event) => {
    if (!event.target.matches("[data-media-add]")) return;
    event.preventDefault();
    send(event.target);
});

let carried = null;

document.addEventListener("pointerdown", (event) => {
    const frame = event.target.closest?.("[data-frame]");
    if (frame) frame.draggable = !event.target.closest("input:not([type=image]), details, button");
});

document.addEventListener("dragstart", (event) => {
    carried = event.target.closest?.("[data-frame]");
    carried?.classList.add("carried");
});

document.addEventListener("dragover", (event) => {
    const over = event.target.closest?.("[data-frame]");
    if (!carried || !over || over === carried || over.parentElement !== carried.parentElement) return;
    event.preventDefault();
    const box = over.getBoundingClientRect();
    if (event.clientY < box.top + box.height / 2) over.before(carried);
    else over.after(carried);
});

document.addEventListener("drop", (event) => {
    if (carried) event.preventDefault();
});

document.addEventListener("dragend", () => {
    if (!carried) return;
    carried.classList.remove("carried");
    carried.closest("form").requestSubmit();
    carried = null;
});
