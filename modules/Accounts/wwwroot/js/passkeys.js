// Only the browser can create and use passkeys, so this requires JavaScript. A form marked data-passkey fetches the options from
// the server, creates ("create") or finds ("get") a passkey, and submits it in its hidden field.
const toBytes = text => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), letter => letter.charCodeAt(0));
const toText = bytes => btoa(String.fromCharCode(...new Uint8Array(bytes))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

const ask = async form => {
  const answer = await fetch(form.dataset.passkeyOptions, { headers: { Accept: 'application/json' }, credentials: 'same-origin' });
  if (!answer.ok) throw new Error(`options: ${answer.status}`);
  const options = await answer.json();
  options.challenge = toBytes(options.challenge);
  if (options.user) options.user.id = toBytes(options.user.id);
  for (const list of [options.excludeCredentials, options.allowCredentials])
    for (const known of list ?? []) known.id = toBytes(known.id);
  return form.dataset.passkey === 'create'
    ? navigator.credentials.create({ publicKey: options })
    : navigator.credentials.get({ publicKey: options });
};

// Serialize as the server expects, because some browsers and password managers lack toJSON.
const describe = credential => JSON.stringify({
  id: credential.id,
  rawId: toText(credential.rawId),
  type: credential.type,
  authenticatorAttachment: credential.authenticatorAttachment,
  clientExtensionResults: credential.getClientExtensionResults(),
  response: Object.fromEntries(['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle']
    .filter(part => credential.response[part])
    .map(part => [part, toText(credential.response[part])])
    .concat(credential.response.getTransports ? [['transports', credential.response.getTransports()]] : [])),
});

const say = (form, text) => {
  const notice = document.querySelector('[data-passkey-failed]');
  notice.hidden = !text;
  notice.querySelector('p').textContent = text ?? '';
};

for (const form of document.querySelectorAll('form[data-passkey]')) {
  form.hidden = false;
  form.addEventListener('submit', async event => {
    event.preventDefault();
    say(form);
    if (!window.PublicKeyCredential) {
      say(form, form.dataset.passkeyNone);
      return;
    }
    try {
      form.querySelector('[name$="redential"]').value = describe(await ask(form));
    } catch {
      // Canceled, refused by the device or timed out; browsers do not reveal which.
      say(form, form.dataset.passkeyStopped);
      return;
    }
    form.submit();
  });
}
