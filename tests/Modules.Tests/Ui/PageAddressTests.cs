using FacultyDev.Ui;
using Microsoft.AspNetCore.Http;

namespace FacultyDev.Modules.Tests.Ui;

public sealed class PageAddressTests
{
    [Fact]
    public void With_AnotherSortOrder_KeepsTheFiltersAndStartsAtTheFirstPage() =>
        PageAddress.With(Request("?q=ann&unit=NURS&sort=name&after=abc&columns=a&columns=b"), ("sort", "due"), ("desc", "true"))
            .ShouldBe("/people?q=ann&unit=NURS&columns=a&columns=b&sort=due&desc=true");

    [Fact]
    public void With_NullValue_RemovesTheKey() => PageAddress.With(Request("?unit=NURS"), ("unit", null)).ShouldBe("/people");

    [Fact]
    public void With_UserInput_IsEscaped() =>
        PageAddress.With(Request("?q=a%26b%22%3E"), ("sort", "name")).ShouldBe("/people?q=a%26b%22%3E&sort=name");

    private static HttpRequest Request(string query)
    {
        var request = new DefaultHttpContext().Request;
        (request.Path, request.QueryString) = ("/people", new QueryString(query));
        return request;
    }
}
