using AutoMapper;

namespace FacultyDev.Platform.AccessLogging;

internal sealed class ReadMappingProfile : Profile
{
    public ReadMappingProfile() => CreateMap<AccessLogEntry, AccessLogRow>();
}
