namespace FacultyDev.Accounts.Demo;

/// <summary>
/// The configuration section <c>Demo</c>: whether the sign-in page offers demo accounts. Not allowed in Production.
/// </summary>
internal sealed class DemoOptions
{
    public bool Enabled { get; set; }
}
