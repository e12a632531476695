using AutoMapper;

namespace FacultyDev.SelfIdentification.Imports;

internal sealed class StatementImportMappingProfile : Profile
{
    public StatementImportMappingProfile() => CreateMap<StatementImport, StatementImportRow>();
}
