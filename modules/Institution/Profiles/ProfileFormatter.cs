using FacultyDev.Ui;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Institution.Profiles;

internal sealed class ProfileFormatter(IStringLocalizer<InstitutionText> texts)
{
    public string Audience(Audience audience) => texts[$"Audience.{audience}"];

    /// <summary>
    /// Shows the audience below a field, but only to the owner, because it would reveal to others which fields are hidden.
    /// </summary>
    public IHtmlContent AudienceLine(ProfileView profile, ProfileField field) => profile.Audiences is { } audiences
        ? Markup.Of($"""<span class="who">{Markup.Icon("eye")}{Audience(audiences.Of(field))}</span>""")
        : Markup.Nothing;

    /// <summary>The allowed audiences of a field, smallest first.</summary>
    public IEnumerable<SelectListItem> AudienceChoices(ProfileField field) => Enum.GetValues<Audience>()
        .Where(audience => audience >= ProfileAudiences.MinimumOf(field))
        .Select(audience => new SelectListItem(Audience(audience), audience.ToString()));
}
