namespace FacultyDev.Institution.Demo;

/// <summary>Section <c>Demo</c> of the configuration: whether the sign-in page offers the demo's sign-ins. Refused in Production.</summary>
internal sealed class DemoOptions
{
    public bool Enabled { get; set; }
}
