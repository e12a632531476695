using AutoMapper;

namespace FacultyDev.Kernel.BreakGlass;

internal sealed class BreakGlassMappingProfile : Profile
{
    public BreakGlassMappingProfile() => CreateMap<BreakGlassRequest, BreakGlassRow>();
}
