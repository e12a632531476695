namespace FacultyDev.Institution.Demo;

/// <summary>Schools and departments of the demo university. None of their codes occurs in the sample roster.</summary>
internal static class DemoUnits
{
    public const string RootCode = "NU";
    public const string RootName = "Northfield University";

    /// <summary>
    /// The school of the demo dean; the department below is that of the demo mentor, mentee, sponsor and peer mentor.
    /// </summary>
    public const string DeansSchool = "HLTH";
    public const string HomeDepartment = "NUR";

    /// <summary>The school of a second dean, who may not see the records of the first dean's school.</summary>
    public const string OtherDeansSchool = "BUSN";

    public static IReadOnlyList<School> Schools { get; } =
    [
        new(DeansSchool, "School of Health Sciences",
            [(HomeDepartment, "Nursing Science"), ("PHTH", "Physical Therapy"), ("PUBH", "Public Health"), ("NUTR", "Nutrition"), ("PHAR", "Pharmacy")]),
        new("LIBA", "School of Liberal Arts",
            [("ANTH", "Anthropology"), ("CLAS", "Classics"), ("LING", "Linguistics"), ("LITR", "Literature"), ("POLS", "Political Science")]),
        new("NSCI", "School of Natural Sciences",
            [("ASTR", "Astronomy"), ("CHEM", "Chemistry"), ("ECOL", "Ecology"), ("GEOL", "Geology"), ("STAT", "Statistics")]),
        new("TECH", "School of Technology",
            [("CIVL", "Civil Engineering"), ("COMP", "Computing"), ("ELEC", "Electrical Engineering"), ("MATE", "Materials"), ("MECH", "Mechanical Engineering")]),
        new(OtherDeansSchool, "School of Business",
            [("ACCT", "Accounting"), ("ECON", "Economics"), ("FINA", "Finance"), ("MGMT", "Management"), ("MKTG", "Marketing")]),
        new("MEDC", "School of Medicine",
            [("FMED", "Family Medicine"), ("IMED", "Internal Medicine"), ("PEDS", "Pediatrics"), ("PSYC", "Psychiatry"), ("SURG", "Surgery")]),
    ];

    internal sealed record School(string Code, string Name, IReadOnlyList<(string Code, string Name)> Departments);
}
