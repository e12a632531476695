namespace FacultyDev.Contracts.Responsibilities;

/// <summary>Names of what one may do in Responsibilities. Who holds them by default: ResponsibilitiesModule.</summary>
public static class ResponsibilitiesPermissions
{
    public static class Table
    {
        public const string View = "responsibilities.table.view";
    }

    public static class Actions
    {
        public const string View = "responsibilities.actions.view";
        public const string Plan = "responsibilities.actions.plan";
        public const string Carry = "responsibilities.actions.carry";
    }
}
