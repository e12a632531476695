// Passkeys are made and shown by the browser alone, so this needs scripts: a form marked data-passkey asks the server for the options,
// lets the browser make ("create") or find ("get") a passkey, and goes on with it in its hidden field.
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

// As the server reads it. Not every browser and password manager has toJSON.
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
      // Stopped by the person, refused by the device, or too slow: browsers do not tell which.
      say(form, form.dataset.passkeyStopped);
      return;
    }
    form.submit();
  });
}
