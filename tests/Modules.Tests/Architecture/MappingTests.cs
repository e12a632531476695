using AutoMapper;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Modules.Tests.Architecture;

public sealed class MappingTests
{
    [Fact]
    public void Profiles_OfAllModules_MapEveryFieldOfWhatTheyMapTo()
    {
        using var services = House.Build();
        using var scope = services.CreateScope();
        scope.ServiceProvider.GetRequiredService<IMapper>().ConfigurationProvider.AssertConfigurationIsValid();
    }
}
