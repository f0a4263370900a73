package org.chuxin.audit;

import com.baomidou.mybatisplus.core.mapper.BaseMapper;
import org.apache.ibatis.annotations.Mapper;

/** Rows of the audit trail. */
@Mapper
interface AuditMapper extends BaseMapper<AuditEntry> {

}
