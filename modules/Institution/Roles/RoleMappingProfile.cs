using AutoMapper;
using FacultyDev.Contracts.Institution;

namespace FacultyDev.Institution.Roles;

internal sealed class RoleMappingProfile : Profile
{
    public RoleMappingProfile() => CreateMap<RoleAssignment, RoleGrant>();
}
