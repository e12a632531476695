// The identity provider of the tests: the certified oidc-provider on its own port. The only argument is a JSON object with the settings;
// the first line of output is the issuer's address. The process ends when its standard input closes, so it never outlives the tests.
import http from 'node:http';
import Provider from 'oidc-provider';

// Drops the provider's warnings for production, because nobody reads the pipe and a full one would block the process.
console.info = console.warn = () => {};

const settings = JSON.parse(process.argv[2]);
const server = http.createServer();
server.listen(0, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(issuer, {
    clients: [
      { client_id: settings.clientId, token_endpoint_auth_method: 'client_secret_basic' },
      { client_id: settings.postClientId, token_endpoint_auth_method: 'client_secret_post' },
    ].map((client) => ({
      ...client,
      client_secret: settings.clientSecret,
      redirect_uris: [`${settings.program}/account/sign-on/answer`],
      post_logout_redirect_uris: [`${settings.program}/account/sign-in`],
    })),
    ...(settings.jwks && { jwks: settings.jwks }),
    cookies: { keys: ['for-tests-only'] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], campus: ['groups', 'employee_number'] },
    conformIdTokenClaims: !settings.claimsInIdToken,
    pkce: { required: () => true },
    // The entered user name contains the subject and the claims.
    findAccount: (ctx, id) => ({ accountId: id, claims: () => ({ sub: id.split('|')[0], ...JSON.parse(id.split('|')[1] ?? '{}') }) }),
  });
  server.on('request', provider.callback());
  console.log(issuer);
});
process.stdin.resume();
process.stdin.on('end', () => process.exit());
