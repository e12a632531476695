using FacultyDev.Contracts.Responsibilities;

namespace FacultyDev.Kernel.Shell;

/// <summary>The colour of a domain is set by one class: it gives <c>--c</c> to the edge and whatever else stands inside.</summary>
public static class DomainStyles
{
    /// <summary><c>&lt;div class="edge @Domains.Css(domain)"&gt;</c> is a card with the domain's thin edge.</summary>
    public static string Css(DevelopmentDomain domain) => domain switch
    {
        DevelopmentDomain.Organizational => "d-o",
        DevelopmentDomain.Functional => "d-f",
        _ => "d-p",
    };
}
