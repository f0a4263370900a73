/** What a volunteer can be good at, as the contract names it. */
export const SKILLS = {
  FIRST_AID: '急救', NURSING: '医疗护理', ELDER_CARE: '陪伴老人', CHILD_CARE: '照看儿童', TEACHING: '辅导功课', LANGUAGES: '外语',
  SIGN_LANGUAGE: '手语', LEGAL_ADVICE: '法律咨询', COUNSELLING: '心理疏导', REPAIRS: '修理', COMPUTERS: '电脑手机',
  PHOTOGRAPHY: '摄影摄像', ARTS: '文艺', SPORTS: '体育', DRIVING: '驾驶', COOKING: '做饭',
};
