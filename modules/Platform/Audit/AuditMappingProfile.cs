using AutoMapper;
using FacultyDev.Kernel.Audit;

namespace FacultyDev.Platform.Audit;

internal sealed class AuditMappingProfile : Profile
{
    public AuditMappingProfile() => CreateMap<AuditEntry, AuditRow>();
}
