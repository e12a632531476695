using AutoMapper;

namespace FacultyDev.Platform.BreakGlass;

internal sealed class BreakGlassMappingProfile : Profile
{
    public BreakGlassMappingProfile() => CreateMap<BreakGlassRequest, BreakGlassRow>();
}
