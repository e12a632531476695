using AutoMapper;
using FacultyDev.Responsibilities.Actions;

namespace FacultyDev.Responsibilities.Priorities;

internal sealed class PriorityMappingProfile : Profile
{
    public PriorityMappingProfile() => CreateMap<StrategicPriority, PriorityLink>();
}
