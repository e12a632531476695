namespace FacultyDev.Contracts.Institution;

/// <summary>Names of Institution's permissions. InstitutionModule defines which roles hold them by default.</summary>
public static class InstitutionPermissions
{
    public static class Units
    {
        public const string View = "institution.units.view";
        public const string Manage = "institution.units.manage";
    }

    public static class People
    {
        public const string View = "institution.people.view";

        /// <summary>Manage appointments, leave, departures and the fields that are not part of the roster.</summary>
        public const string Manage = "institution.people.manage";

        /// <summary>Anonymize people who left long ago.</summary>
        public const string Anonymize = "institution.people.forget";

        /// <summary>See colleagues in the directory, with the fields that each of them shares.</summary>
        public const string Directory = "institution.people.directory";

        public const string Import = "institution.people.import";
    }

    public static class Roles
    {
        public const string View = "institution.roles.view";
        public const string Grant = "institution.roles.grant";
    }

    public static class Supervision
    {
        public const string View = "institution.supervision.view";
        public const string Manage = "institution.supervision.manage";
    }
}
