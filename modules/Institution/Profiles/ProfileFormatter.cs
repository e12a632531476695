using FacultyDev.Kernel.Shell;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Institution.Profiles;

/// <summary>Who may see a field, in words.</summary>
internal sealed class ProfileFormatter(IStringLocalizer<InstitutionText> texts)
{
    public string Audience(Audience audience) => texts[$"Audience.{audience}"];

    /// <summary>The line under a field that says for whom it is. Only the owner is told: it would tell others what there is to ask for.</summary>
    public IHtmlContent AudienceLine(ProfileView profile, ProfileField field) => profile.Audiences is { } audiences
        ? Markup.Of($"""<span class="who">{Markup.Icon("eye")}{Audience(audiences.Of(field))}</span>""")
        : Markup.Nothing;

    /// <summary>The choices for a field, the smallest audience first.</summary>
    public IEnumerable<SelectListItem> AudienceChoices(ProfileField field) => Enum.GetValues<Audience>()
        .Where(audience => audience >= ProfileAudiences.MinimumOf(field))
        .Select(audience => new SelectListItem(Audience(audience), audience.ToString()));
}
