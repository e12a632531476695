// Without scripts, a confirm button expands its question in place. Here it becomes a modal dialog that Escape closes.
// The dialog stays inside the form, so its button submits the form as before.
document.addEventListener('click', event => {
  const summary = event.target.closest('details.confirm > summary');
  if (!summary) return;
  event.preventDefault();
  const details = summary.parentElement;
  const box = details.querySelector('.confirm-box');
  const dialog = document.createElement('dialog');
  dialog.className = 'confirm-dialog';
  const heading = document.createElement('h2');
  heading.textContent = summary.textContent;
  heading.id = 'confirm-title';
  dialog.setAttribute('aria-labelledby', heading.id);
  dialog.append(heading, box);
  details.after(dialog);

  const cancel = box.querySelector('[data-confirm-cancel]');
  cancel.hidden = false;
  cancel.autofocus = true;
  cancel.onclick = () => dialog.close();
  dialog.addEventListener('close', () => {
    cancel.hidden = true;
    details.append(box);
    dialog.remove();
    summary.focus();
  });
  dialog.showModal();
});
