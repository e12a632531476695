using AutoMapper;

namespace FacultyDev.Institution.SelfIdentification;

internal sealed class StatementImportMappingProfile : Profile
{
    public StatementImportMappingProfile() => CreateMap<StatementImport, StatementImportRow>();
}
