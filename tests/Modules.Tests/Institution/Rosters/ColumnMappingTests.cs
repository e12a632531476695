using FacultyDev.Institution.Rosters;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Modules.Tests.Institution.Rosters;

public sealed class ColumnMappingTests
{
    [Fact]
    public void Guess_NamesOfTheSample_FindsAll()
    {
        var columns = "employee_number,first_name,last_name,email,unit_code,unit_name,parent_unit_code,rank,track,hire_date,first_appointment".Split(',');

        var mapping = ColumnMapping.Guess(columns);

        RosterFields.All.Select(field => mapping[field]).ShouldBe(columns);
    }

    [Theory]
    [InlineData("EmplID|Given Name|Surname|E-Mail Address|Dept Code|Department|College|Academic Rank|Track|Start Date|First Appointment")]
    [InlineData("Número de empleado|Nombre|Apellidos|Correo electrónico|Código de unidad|Departamento|Facultad|Categoría|Carrera|Fecha de contratación|Primer nombramiento")]
    public void Guess_OtherNamesAndSpanish_FindsAll(string header)
    {
        var columns = header.Split('|');

        var mapping = ColumnMapping.Guess(columns);

        RosterFields.All.Select(field => mapping[field]).ShouldBe(columns);
    }

    [Fact]
    public void PositionsIn_ColumnsMissing_NamesThem()
    {
        var refusal = Should.Throw<DomainException>(() => ColumnMapping.Guess(["employee_number", "rank"]).PositionsIn(["employee_number", "rank"]));

        refusal.Code.ShouldBe("institution.roster-columns-missing");
        refusal.Arguments.ShouldBe(["first_name, last_name, email, unit_code"]);
    }

    [Fact]
    public void PositionsIn_OneColumnForTwoThings_IsRefused()
    {
        string[] columns = ["id", "name", "mail", "dept", "rank"];
        var mapping = new ColumnMapping(new Dictionary<RosterField, string>
        {
            [RosterField.EmployeeNumber] = "id", [RosterField.FirstName] = "name", [RosterField.LastName] = "name", [RosterField.Email] = "mail",
            [RosterField.UnitCode] = "dept", [RosterField.Rank] = "rank",
        });

        Should.Throw<DomainException>(() => mapping.PositionsIn(columns)).Arguments.ShouldBe(["name"]);
    }

    [Fact]
    public void Write_ThenRead_IsTheSame()
    {
        var mapping = ColumnMapping.Guess(["Dept", "Rank"]);

        var read = ColumnMapping.Read(mapping.Write());

        RosterFields.All.Select(field => read[field]).ShouldBe(RosterFields.All.Select(field => mapping[field]));
    }
}
