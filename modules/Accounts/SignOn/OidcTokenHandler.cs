using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace FacultyDev.Accounts.SignOn;

/// <summary>
/// Validates ID tokens. The framework's handler accepts unsigned tokens from the token endpoint, as OpenID Connect Core 3.1.3.7 allows over
/// TLS. Here every token requires a signature, so that an attacker who breaks into the connection still cannot sign anybody in.
/// </summary>
internal sealed class OidcTokenHandler : JsonWebTokenHandler
{
    public override Task<TokenValidationResult> ValidateTokenAsync(string token, TokenValidationParameters validationParameters)
    {
        validationParameters.RequireSignedTokens = true;
        return base.ValidateTokenAsync(token, validationParameters);
    }
}
