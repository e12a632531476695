// Menus are <details> and work without scripts. This closes them on Escape and when the focus or the pointer leaves them.
const openMenus = () => document.querySelectorAll('details.menu[open]');

document.addEventListener('click', event => {
  for (const menu of openMenus())
    if (!menu.contains(event.target)) menu.open = false;
});

document.addEventListener('keydown', event => {
  if (event.key !== 'Escape') return;
  for (const menu of openMenus()) {
    menu.open = false;
    menu.querySelector('summary').focus();
  }
});

document.addEventListener('focusin', event => {
  for (const menu of openMenus())
    if (!menu.contains(event.target)) menu.open = false;
});
