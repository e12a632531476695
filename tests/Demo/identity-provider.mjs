// The identity provider of the tests: the certified oidc-provider, on a port of its own. Settings come as one argument in JSON; the
// address is the first line it prints. It ends when its standard input does, so it never outlives the tests.
import http from 'node:http';
import Provider from 'oidc-provider';

// Its advice for production would fill the pipes, which nobody reads.
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
    // The name that is typed holds the claims.
    findAccount: (ctx, id) => ({ accountId: id, claims: () => ({ sub: id.split('|')[0], ...JSON.parse(id.split('|')[1] ?? '{}') }) }),
  });
  server.on('request', provider.callback());
  console.log(issuer);
});
process.stdin.resume();
process.stdin.on('end', () => process.exit());
