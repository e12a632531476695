using AutoMapper;

namespace FacultyDev.Kernel.Reads;

internal sealed class ReadMappingProfile : Profile
{
    public ReadMappingProfile() => CreateMap<SensitiveRead, ReadRow>();
}
