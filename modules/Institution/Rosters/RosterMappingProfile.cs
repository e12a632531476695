using AutoMapper;

namespace FacultyDev.Institution.Rosters;

internal sealed class RosterMappingProfile : Profile
{
    public RosterMappingProfile()
    {
        CreateMap<RosterImport, ImportRow>();
        CreateMap<RosterImportLine, ImportLineRow>();
    }
}
