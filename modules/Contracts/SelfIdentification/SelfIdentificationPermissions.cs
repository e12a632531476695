namespace FacultyDev.Contracts.SelfIdentification;

/// <summary>Names of SelfIdentification's permissions. SelfIdentificationModule defines which roles hold them by default.</summary>
public static class SelfIdentificationPermissions
{
    public static class Statements
    {
        /// <summary>Import the self-identification data that the institution already holds. It gives no permission to read it.</summary>
        public const string Import = "self-identification.statements.import";
    }

    public static class Composition
    {
        /// <summary>
        /// Read releases of the faculty composition: the office sees all of a release, a dean only the part about their own units.
        /// </summary>
        public const string View = "self-identification.composition.view";

        /// <summary>Publish a release of the faculty composition.</summary>
        public const string Publish = "self-identification.composition.publish";
    }
}
