using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace FacultyDev.Institution.Accounts.SignOn;

/// <summary>The settings and the server that a sign-in talks to, together.</summary>
internal sealed record OpenCampus(SignOnChoice Settings, OpenIdConnectConfiguration Server);

/// <summary>Opens the way to the campus's server; 404 while campus sign-on is off.</summary>
internal sealed class CampusConnection(FacultyDevDbContext db, SignOnSettingsQuery settings, CampusDirectory directory)
{
    private OpenCampus? open;

    public async Task<OpenCampus> OpenAsync(CancellationToken cancellation)
    {
        if (open is not null)
            return open;
        var state = await settings.GetAsync(cancellation);
        if (!state.IsOn)
            throw new NotFoundException();
        return open = new OpenCampus(state.Choice, await directory.ReadAsync(state.Choice.Authority, cancellation));
    }

    public Task<string?> SecretAsync(CancellationToken cancellation) => settings.SecretAsync(cancellation);

    /// <summary>What must be known of a person before it can be said who they are and what they hold.</summary>
    public async Task<IReadOnlyCollection<string>> WantedClaimsAsync(CancellationToken cancellation)
    {
        var choice = (await settings.GetAsync(cancellation)).Choice;
        var ofRules = await db.Set<SignOnRule>().Select(rule => rule.Claim).Distinct().ToListAsync(cancellation);
        return [.. ofRules.Append(choice.EmailClaim).Append("email_verified").Concat(choice.NumberClaim is { } number ? [number] : []).Distinct()];
    }
}
