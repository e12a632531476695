namespace FacultyDev.Contracts.Institution;

/// <summary>Names of what one may do in Institution. Who holds them by default: InstitutionModule.</summary>
public static class InstitutionPermissions
{
    public static class Units
    {
        public const string View = "institution.units.view";
        public const string Manage = "institution.units.manage";
    }

    public static class Accounts
    {
        /// <summary>See who cannot sign in and help them, and decide what is asked of sign-ins.</summary>
        public const string Manage = "institution.accounts.manage";
    }

    public static class People
    {
        public const string View = "institution.people.view";

        /// <summary>Appointments, leave and leaving, and what the record says beside the roster.</summary>
        public const string Manage = "institution.people.manage";

        /// <summary>Anonymising those who left long ago.</summary>
        public const string Anonymize = "institution.people.forget";

        /// <summary>Colleagues, as far as each shows themselves.</summary>
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

    /// <summary>How people sign in.</summary>
    public static class SignOn
    {
        public const string Manage = "institution.sign-on.manage";
    }

    public static class SelfIdentification
    {
        /// <summary>Handing in what the institution holds already. Nobody can read it back.</summary>
        public const string Import = "institution.self-identification.import";
    }

    public static class Composition
    {
        /// <summary>Reading releases of the composition: the office all of it, a dean the part of the own units.</summary>
        public const string View = "institution.composition.view";

        /// <summary>Publishing a release.</summary>
        public const string Publish = "institution.composition.publish";
    }
}
