// Suggests names below a textarea when an @ is typed. The arrow keys select, Enter inserts, Escape closes, and the focus
// stays in the textarea. Without this script, the name is typed in full.
(() => {
  const most = 8;
  const mention = /(?:^|[^\p{L}\p{N}._-])@(\p{L}[\p{L}'’.-]*(?: [\p{L}'’.-]*){0,3})?$/u;
  // Matching ignores case and accents.
  const plain = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const fits = (name, typed) => plain(name).split(' ').some((_, from, parts) => parts.slice(from).join(' ').startsWith(typed));

  const offerIn = box => {
    const list = document.createElement('ul');
    list.id = `${box.id}-mentions`;
    list.className = 'mentions';
    list.hidden = true;
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', box.dataset.mentionsLabel);
    const told = document.createElement('p');
    told.className = 'vh';
    told.setAttribute('role', 'status');
    box.after(list, told);
    box.setAttribute('aria-autocomplete', 'list');
    box.setAttribute('aria-haspopup', 'listbox');
    box.setAttribute('aria-controls', list.id);

    let names, chosen = 0, from = 0;
    const typed = () => mention.exec(box.value.slice(0, box.selectionStart));

    const close = () => {
      list.hidden = true;
      list.replaceChildren();
      told.textContent = '';
      box.removeAttribute('aria-activedescendant');
    };

    const choose = index => {
      chosen = (index + list.children.length) % list.children.length;
      [...list.children].forEach((item, at) => item.setAttribute('aria-selected', at === chosen));
      box.setAttribute('aria-activedescendant', list.children[chosen].id);
    };

    const take = () => {
      box.setRangeText(`${list.children[chosen].textContent} `, from, box.selectionStart, 'end');
      close();
    };

    const offer = async () => {
      if (!typed()) return close();
      if (!names) {
        const answer = await fetch(box.dataset.mentions, { headers: { Accept: 'application/json' } });
        names = answer.ok ? await answer.json() : [];
      }
      // Uses the current text, which may have changed while the names were loaded.
      const now = typed();
      const found = now ? names.filter(name => fits(name, plain(now[1] ?? ''))).slice(0, most) : [];
      if (found.length === 0 || document.activeElement !== box) return close();
      from = box.selectionStart - (now[1] ?? '').length;
      list.replaceChildren(...found.map((name, at) => {
        const item = document.createElement('li');
        item.id = `${list.id}-${at}`;
        item.setAttribute('role', 'option');
        item.textContent = name;
        return item;
      }));
      list.hidden = false;
      choose(0);
      told.textContent = box.dataset.mentionsFound.replace('{0}', found.length);
    };

    box.addEventListener('input', offer);
    box.addEventListener('click', offer);
    box.addEventListener('blur', close);
    box.addEventListener('keyup', event => {
      if (['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(event.key)) offer();
    });
    box.addEventListener('keydown', event => {
      if (list.hidden || event.isComposing) return;
      if (event.key === 'ArrowDown') choose(chosen + 1);
      else if (event.key === 'ArrowUp') choose(chosen - 1);
      else if (event.key === 'Enter') take();
      else if (event.key === 'Escape') close();
      else return;
      event.preventDefault();
    });
    // Pressing the mouse on the list would move the focus out of the textarea and close the list.
    list.addEventListener('mousedown', event => event.preventDefault());
    list.addEventListener('click', event => {
      const item = event.target.closest('[role="option"]');
      if (!item) return;
      choose([...list.children].indexOf(item));
      take();
    });
  };

  document.querySelectorAll('textarea[data-mentions]').forEach(offerIn);
})();
