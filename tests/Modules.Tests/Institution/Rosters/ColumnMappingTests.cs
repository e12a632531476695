using FacultyDev.Institution.Rosters;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Files.Spreadsheets;

namespace FacultyDev.Modules.Tests.Institution.Rosters;

public sealed class ColumnMappingTests
{
    [Fact]
    public void Guess_ColumnsOfTheSample_FindsAll()
    {
        var columns = "employee_number,first_name,last_name,email,unit_code,unit_name,parent_unit_code,rank,track,hire_date,first_appointment".Split(',');

        var mapping = ColumnMapping.Guess(columns, ImportKind.People);

        RosterColumns.Of(ImportKind.People).Select(column => mapping[column.Field]).ShouldBe(columns);
    }

    [Theory]
    [InlineData("EmplID|Given Name|Surname|E-Mail Address|Dept Code|Department|College|Academic Rank|Track|Start Date|First Appointment")]
    [InlineData("Número de empleado|Nombre|Apellidos|Correo electrónico|Código de unidad|Departamento|Facultad|Categoría|Carrera|Fecha de contratación|Primer nombramiento")]
    public void Guess_OtherNamesAndSpanish_FindsAll(string header)
    {
        var columns = header.Split('|');

        var mapping = ColumnMapping.Guess(columns, ImportKind.People);

        RosterColumns.Of(ImportKind.People).Select(column => mapping[column.Field]).ShouldBe(columns);
    }

    [Fact]
    public void PositionsIn_ColumnsMissing_NamesThem()
    {
        var refusal = Should.Throw<DomainException>(() => ColumnMapping.Guess(["employee_number", "rank"], ImportKind.People).PositionsIn(["employee_number", "rank"]));

        refusal.Code.ShouldBe("institution.roster.columns-missing");
        refusal.Arguments.ShouldBe(["first_name, last_name, email, unit_code"]);
    }

    [Fact]
    public void PositionsIn_OneColumnForTwoFields_IsRefused()
    {
        string[] columns = ["id", "name", "mail", "dept", "rank"];
        var mapping = new ColumnMapping(ImportKind.People, new Dictionary<RosterField, string>
        {
            [RosterField.EmployeeNumber] = "id", [RosterField.FirstName] = "name", [RosterField.LastName] = "name", [RosterField.Email] = "mail",
            [RosterField.UnitCode] = "dept", [RosterField.Rank] = "rank",
        });

        Should.Throw<DomainException>(() => mapping.PositionsIn(columns)).Arguments.ShouldBe(["name"]);
    }

    [Fact]
    public void Serialize_ThenDeserialize_IsTheSame()
    {
        var mapping = ColumnMapping.Guess(["Dept", "Rank"], ImportKind.People);

        var read = ColumnMapping.Deserialize(ImportKind.People, mapping.Serialize());

        (read.Count, read[RosterField.UnitCode], read[RosterField.Rank]).ShouldBe((2, "Dept", "Rank"));
    }

    [Theory]
    [InlineData("employee_number,first_name,last_name,email,unit_code,unit_name,parent_unit_code,rank", "People")]
    [InlineData("Code,Name,Parent,Type", "Units")]
    [InlineData("unit_code,unit_name", "Units")]
    [InlineData("Emplid,Reports to,Kind", "Supervisors")]
    [InlineData("Número de empleado,Rol,Unidad,Desde,Hasta", "Roles")]
    [InlineData("x,y", "People")]
    public void Guess_Header_FindsTheKind(string header, string kind) => RosterColumns.Guess(header.Split(',')).ShouldBe(Enum.Parse<ImportKind>(kind));

    [Fact]
    public void Samples_OfEveryKind_AreRecognizedAndReadInBothFormats()
    {
        foreach (var kind in Enum.GetValues<ImportKind>())
            foreach (var file in (byte[][])[SampleFiles.Csv(kind), SampleFiles.Workbook(kind)])
            {
                using var reader = SpreadsheetReader.Open(new MemoryStream(file));

                RosterColumns.Guess(reader.Columns).ShouldBe(kind);
                ColumnMapping.Guess(reader.Columns, kind).Count.ShouldBe(RosterColumns.Of(kind).Count);
                reader.Rows().ShouldAllBe(row => row.Damage == null && row.Cells.Length == reader.Columns.Count);
            }
    }
}
