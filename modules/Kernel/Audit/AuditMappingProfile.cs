using AutoMapper;

namespace FacultyDev.Kernel.Audit;

internal sealed class AuditMappingProfile : Profile
{
    public AuditMappingProfile() => CreateMap<AuditEntry, AuditRow>();
}
