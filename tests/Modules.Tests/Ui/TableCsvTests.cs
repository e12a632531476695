using System.Globalization;
using System.Text;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace FacultyDev.Modules.Tests.Ui;

public sealed class TableCsvTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+49 30", "'+49 30")]
    [InlineData("-Novak", "'-Novak")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData("a, b", "\"a, b\"")]
    [InlineData("say \"yes\"", "\"say \"\"yes\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("plain", "plain")]
    [InlineData(-3, "-3")]
    [InlineData(null, "")]
    public void Field_Value_IsQuotedAndHarmless(object? value, string expected) => TableCsv.Field(value).ShouldBe(expected);

    [Fact]
    public void Field_NumbersAndDates_AreTheSameInEveryLanguage()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("es");
            TableCsv.Field(1234.5m).ShouldBe("1234.5");
            TableCsv.Field(new DateOnly(2026, 11, 22)).ShouldBe("2026-11-22");
            TableCsv.Field(new DateTime(2026, 11, 22, 9, 5, 0, DateTimeKind.Utc)).ShouldBe("2026-11-22T09:05:00Z");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public async Task ExecuteResultAsync_MoreRowsThanAPage_WritesAllInTheRequestedOrder()
    {
        await using var db = await VisitContext.WithVisitsAsync(120);
        var (context, body) = Response();
        await TableCsv.Of("visits", db.Rows, VisitRow.Table(), new TableRequest { Sort = "name", Desc = true }).ExecuteResultAsync(context);

        var bytes = body.ToArray();
        bytes.Take(3).ShouldBe(Encoding.UTF8.GetPreamble());
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(121);
        lines[0].ShouldBe("Name,Room,Guests,Cost,Due,Note");
        lines[1].ShouldStartWith("Visit 0119,");
        context.HttpContext.Response.Headers.ContentDisposition.ToString().ShouldBe("attachment; filename=visits.csv");
    }

    private static (ActionContext Context, MemoryStream Body) Response()
    {
        var body = new MemoryStream();
        var http = new DefaultHttpContext();
        http.Response.Body = body;
        return (new ActionContext { HttpContext = http }, body);
    }
}
