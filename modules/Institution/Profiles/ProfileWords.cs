using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Institution.Profiles;

/// <summary>Who may see a field, in words.</summary>
internal sealed class ProfileWords(IStringLocalizer<InstitutionText> texts)
{
    public string Audience(Audience audience) => texts[$"Audience.{audience}"];

    /// <summary>The choices for a field, the smallest audience first.</summary>
    public IEnumerable<SelectListItem> Choices(ProfileField field) => Enum.GetValues<Audience>()
        .Where(audience => audience >= ProfileAudiences.LeastOf(field))
        .Select(audience => new SelectListItem(Audience(audience), audience.ToString()));
}
