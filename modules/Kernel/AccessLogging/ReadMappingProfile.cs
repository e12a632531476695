using AutoMapper;

namespace FacultyDev.Kernel.AccessLogging;

internal sealed class ReadMappingProfile : Profile
{
    public ReadMappingProfile() => CreateMap<AccessLogEntry, AccessLogRow>();
}
