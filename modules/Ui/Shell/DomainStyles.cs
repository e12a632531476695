using FacultyDev.Contracts;

namespace FacultyDev.Ui;

/// <summary>CSS classes that set the color of a domain, as <c>--c</c>, for an element and its content.</summary>
public static class DomainStyles
{
    /// <summary>
    /// Returns the CSS class: <c>&lt;div class="edge @DomainStyles.Css(domain)"&gt;</c> is a card with an edge in the domain's color.
    /// </summary>
    public static string Css(DevelopmentDomain domain) => domain switch
    {
        DevelopmentDomain.Organizational => "d-o",
        DevelopmentDomain.Functional => "d-f",
        _ => "d-p",
    };
}
